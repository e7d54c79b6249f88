/** What is said about a review that can't be changed as typed. */
export const reviewActionWords = {
  closed: 'This review is closed, so it can’t be changed any more.',
  full: (most: number) => `This review is full (${most} cases).`,
  whyMissing: 'Enter an answer.',
  manyWhys: (most: number) => `A case can have up to ${most} causes. Remove some first.`,
  deepWhy: 'You can’t go any deeper here. Add it to a cause higher up.',
  whysBelow: 'Remove the causes below this one first.',
  noWhy: 'This cause has been removed.',
  meetsTooLate: 'Choose a date before the year 10000.',
  notInIt: 'This case isn’t in the review.',
  changed: 'Someone else changed this while you were writing. Compare both texts, then save again.',
  nothingWrong: (name: string) => `We found nothing to review for ${name} in the last 90 days.`,
  noCases: 'No case is part of this incident yet.',
  aboutMissing: 'Enter a case number, an account’s name or an incident’s id.',
} as const

/** Of its meeting. */
export const meetingActionWords = {
  whenFirst: 'Set a date for the meeting first, and save it.',
  lasts: 'Enter a number of minutes from 5 to 480.',
} as const
