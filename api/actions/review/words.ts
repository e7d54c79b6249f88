/** What is said about a review that can't be changed as typed. */
export const reviewActionWords = {
  closed: 'This review is closed, so it can’t be changed any more.',
  full: (most: number) => `An agenda holds ${most} cases at most. Take some off first.`,
  holds: (most: number) => `A review holds ${most} cases at most.`,
  whyMissing: 'Say why, in a sentence.',
  manyWhys: (most: number) => `A case has ${most} whys at most. Remove some first.`,
  deepWhy: 'This is as deep as whys go. Answer one further up.',
  whysBelow: 'Other whys stand below this one. Remove them first.',
  noWhy: 'This why isn’t there any more.',
  meetsTooLate: 'Choose a date before the year 10000.',
  notInIt: 'This case isn’t in the review.',
  changed: 'Someone else changed this while you were writing. Compare both texts, then save again.',
  nothingWrong: (name: string) => `Nothing went wrong for ${name} in the last 90 days.`,
  notCounted: 'These cases are still being counted. Try again in a few minutes.',
  noCases: 'No case is part of this incident yet.',
  aboutMissing: 'Enter a case number, an account’s name or an incident’s id.',
} as const
