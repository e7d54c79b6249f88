import { counted } from '../../base/counted.ts'
import type { LeakKind } from './leaks/leaks.ts'

/** What a draft says before anybody writes, to the customer. */
export const draftWords = {
  told: (when: string, subject: string) => `On ${when}, you told us about “${subject}”.`,
  solved: (when: string) => `It was solved on ${when}.`,
  unsolved: 'It isn’t solved yet.',
  zone: (zone: string) => `All times are ${zone} time.`,
  step: (when: string, sentence: string) => `${when}: ${sentence}`,
  blocked: (severity: string, long: string) => `Your case was marked “${severity}” for ${long}.`,
  lateUpdates: (n: number) =>
    n === 1
      ? 'One update we’d promised you came late or not at all.'
      : `${counted(n, 'update')} we’d promised you came late or not at all.`,
} as const

/** Why a passage can't go to a customer as it is. */
export const leakWords: Record<LeakKind, string> = {
  internal_words: 'This was written for the team only.',
  team_term: 'Customers may not know this term. Use everyday words.',
  rule: 'This is the name of one of our rules or channels.',
  colleague: 'This colleague has never written to the customer.',
  other_account: 'This is another customer.',
  perhaps_account: 'This may be another customer.',
  other_person: 'This person is with another customer.',
  other_case: 'This is another customer’s case.',
  other_address: 'This address belongs to another customer.',
  address: 'This email address isn’t the customer’s.',
  link: 'Customers can’t open this link, or shouldn’t.',
  ticket: 'This looks like one of our tickets.',
}
