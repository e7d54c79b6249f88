/** What is said about typed working hours and days off. */
export const typedWords = {
  noHours: (text: string, day: string) =>
    `“${text}” on ${day} isn’t a time range. Write hours like 09:00–12:00, 13:00–17:00.`,
  overlap: (a: string, b: string) => `These hours overlap: ${a} and ${b}.`,
  endsBeforeStart: 'The last day is before the first.',
  alreadyOver: 'These days are in the past.',
  tooFarAhead: 'Choose days within the next two years.',
  noDay: 'Enter a day, like 2026-12-24.',
} as const
