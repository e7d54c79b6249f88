import { minutes } from '../../base/instant.ts'
import { openTimeInWords } from '../../base/span.ts'

/** What is said of how soon customers hear of a ticket. */
export const ticketFindingWords = {
  slow: (within: number) => ({
    why: `Customers may wait up to ${openTimeInWords(minutes(within))} to hear about a ticket.`,
    mend: 'Choose a week (2,400 minutes) or less.',
  }),
} as const
