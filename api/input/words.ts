const figure = (value: number | bigint): string => value.toLocaleString('en')

/** What is said where input won't do. */
export const inputWords = {
  email: 'Enter an email address, like name@company.example.',
  tooLong: (most: number | bigint) => `Keep this to ${figure(most)} characters or fewer.`,
  tooMuch: (most: number | bigint) => `Enter ${figure(most)} at most.`,
  tooShort: (least: number | bigint) =>
    Number(least) === 1 ? 'Fill this in.' : `Enter at least ${figure(least)} characters.`,
  tooLittle: (least: number | bigint) => `Enter ${figure(least)} or more.`,
  zone: (typed: unknown) => `“${typed}” isn’t a time zone. Choose one like Europe/Berlin.`,
  caseNumber: 'Enter a case number, like C-1042.',
  textTooLong: 'This text is too long. Shorten it.',
  tooManyFiles: (most: number) => `Attach ${figure(most)} files at most.`,
  badFormat: 'Check the format.',
  notOffered: 'Choose one of the options.',
  notExpected: 'Check this: it isn’t what we expected.',
  missing: 'Fill this in.',
  mustBeText: 'Enter text.',
  mustBeNumber: 'Enter a whole number.',
} as const
