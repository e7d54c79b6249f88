/** The page that opens a case. */
export const newCaseWords = {
  title: 'Open a case',
  subjectHint: 'For example: exports end with an error',
  longTitle: 'That’s a long title. Put the details below.',
  characters: (length: number, most: number) => `${length} of ${most} characters`,
  send: 'Open case',
  preview: 'Show what will happen',
  signInTitle: 'One last step: sign in',
  kept: (subject: string) =>
    `We’ve kept what you wrote. Once you’re signed in, we’ll open the case “${subject}”.`,
} as const

/** What opening it now would lead to. */
export const forecastWords = {
  heading: 'What will happen',
  nothingYet:
    'Choose who is affected and how severe it is, and you’ll see who gets it and when you’ll hear from us.',
  severity: (name: string) => `${name} severity.`,
  goesTo: (team: string) => `It goes to ${team}, and one person becomes your case lead.`,
  nextUpdate: 'Next update by',
  firstAnswer: 'First answer by',
  aim: 'We aim to solve it by',
  climbs: (unless: string, when: string, what: string) => `${unless} ${when}, ${what}.`,
  timesAre: (zone: string) => `Times are in ${zone}.`,
} as const
