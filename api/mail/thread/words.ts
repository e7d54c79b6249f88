import { longestText } from '@caselead/core/base/checks.ts'

/** What mail is called and said to be where it doesn't say so itself. */
export const takeWords = {
  noSubject: 'Email without a subject',
  tooLong: `\n\n[This email is longer than ${longestText.toLocaleString('en')} characters. Only the beginning is shown here.]`,
  wholeTooLong: (most: number) =>
    `\n\n[This email is longer. Only its first ${most.toLocaleString('en')} characters are shown.]`,
  htmlTooLong: (most: number) =>
    `\n\n[This email has more than ${most.toLocaleString('en')} characters of HTML. The rest isn’t shown.]`,
  noTime: 'Reading it was interrupted every time.',
  notGiven: (reason: string) => `The email provider didn’t give it to us: ${reason}`,
  alwaysDropped: 'Email from this address is always dropped.',
  saysOther: 'An email with the same ID arrived before, with different content.',
} as const
