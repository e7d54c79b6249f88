const figure = (count: number): string => count.toLocaleString('en')

/** What is said to whoever writes a matrix by hand: of its parts, and of the document as a whole. */
export const documentPartWords = {
  name: 'Enter a name.',
  sentence: 'Enter some text.',
  minutes: 'Enter a number of minutes.',
  minutesPositive: 'This must be more than 0 minutes.',
  minutesInYear: 'This must be at most a year (525,600 minutes).',
  time: 'Enter a time from 00:00 to 24:00.',
  zone: 'Enter a time zone, like Europe/Berlin.',
  region: 'Enter a region, like DE or DE-BE.',
  owner: 'Enter the email address they sign in with.',
  address: 'Enter a web address, or env:NAME_OF_SETTING.',
  rungMissing: 'Add at least one rung.',
  stepMissing: 'Add at least one step.',
  shareBelowOne: 'Enter a share below 1, like 0.75.',
  shareUpToOne: 'Enter a share up to 1, like 0.8.',
  shareOfCapacity:
    'Enter a share of capacity above 0 and up to 1, which is full. For example, 0.9.',
  priorityMissing: 'Name at least one priority, or set overflow to null.',
  yearlyValue: 'Enter a yearly value in USD, or null for never.',
  ruleName: 'Name the rule like this: critical-skips-frontline.',
  ruleSentence: 'Say what the rule does. Customers may read it.',
  ruleAction: 'Add at least one action.',

  missing: 'This is missing.',
  missingChoice: (offered: string) => `This is missing. Use one of: ${offered}.`,
  noChoice: (chosen: string, offered: string) => `“${chosen}” isn’t one of: ${offered}.`,
  notAmong: (offered: string) => `This isn’t one of: ${offered}.`,
  unknownKey: (key: string) => `“${key}” isn’t a known setting.`,
  unknownKeys: (keys: string) => `These aren’t known settings: ${keys}.`,
  mustBe: {
    array: 'This must be a list: [ … ]',
    boolean: 'This must be true or false.',
    int: 'This must be a whole number.',
    number: 'This must be a number.',
    object: 'This must be an object: { … }',
    record: 'This must be an object: { … }',
    string: 'This must be text in quotes.',
    tuple: 'This must be two times: ["09:00", "17:00"]',
  } as Record<string, string>,
} as const

export const documentWords = {
  tooLong: (length: number, most: number) =>
    `This is ${figure(length)} characters long. A matrix can have ${figure(most)} at most.`,
  tooDeep: (depth: number) => `This isn’t a matrix: it’s nested more than ${depth} levels deep.`,
  tooManyValues: (most: number) => `This isn’t a matrix: it has more than ${figure(most)} values.`,
  tooMany: (place: string, size: number, most: number) =>
    `${place}: ${figure(size)} is too many. The limit is ${figure(most)}.`,
  textTooLong: (place: string, most: number) =>
    `${place}: keep this to ${figure(most)} characters or fewer.`,
  tooLarge: 'This is too large for a matrix.',
  misread: 'This isn’t a valid matrix yet.',
  theFile: 'the file',
  onLine: (line: number, place: string) => `line ${line}: ${place}`,
  more: (count: number) => `and ${count} more`,
  notJson: (why: string) => `This isn’t JSON: ${why}.`,
  notJsonOnLine: (line: number, why: string) => `This isn’t JSON: line ${line}: ${why}.`,
  twice: (key: string) => `“${key}” appears twice`,
  unreadable: (path: string) => `We can’t read the matrix file ${path}. Check its name.`,
  noHolidays: (place: string, region: string) =>
    `${place}: we don’t know the holidays of “${region}”. Use a code like DE or DE-BE.`,
} as const
