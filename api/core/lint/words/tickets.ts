import { minutes } from '../../base/instant.ts'
import { spanInWords } from '../../base/span.ts'

/** What is said of how soon customers hear of a ticket. */
export const ticketFindingWords = {
  slow: (within: number) => ({
    why: `Customers hear what became of a ticket only within ${spanInWords(minutes(within))} of open time.`,
    mend: 'Allow a business day, 480 minutes, or less.',
  }),
} as const
