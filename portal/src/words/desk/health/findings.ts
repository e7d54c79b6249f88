const grouped = (count: number): string => count.toLocaleString('en-GB')
const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const inARow = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' })

const changes = {
  better: 'better than before',
  worse: 'worse than before',
  other: 'not what it was before',
} as const

/** The few sentences that figures can say. */
export const findingWords = {
  title: 'What the figures can say',
  outside: (name: string) => `${name}: outside the healthy range.`,
  changed: (name: string, change: 'better' | 'worse' | 'other') => `${name}: ${changes[change]}.`,
  months: (name: string, months: readonly string[]) =>
    `${name}: ${inARow.format(months)} ${months.length === 1 ? 'stands' : 'stand'} out.`,
  groups: (name: string, group: string) => `${name}: worse for ${group}.`,
  now: (value: string, counted: string, interval: string) =>
    `${value} of ${counted} (95% interval ${interval}).`,
  average: (value: string, counted: string, interval: string) =>
    `${value}, ${counted} (95% interval ${interval}).`,
  range: (range: string) => `The range is ${range}.`,
  before: (value: string) =>
    `Previous period: ${small(value)}. The change is larger than chance explains.`,
  month: (month: string, value: string, counted: string) =>
    `${month}: ${value} of ${counted}, unlike the other months.`,
  groupOf: (by: string, group: string) => `${by}, ${group}`,
  group: (group: string, part: number, of: number, interval: string, rest: string) =>
    `${group}: ${grouped(part)} of ${grouped(of)} (${interval}), the rest ${rest}.`,
  behindGroup: (counted: string, group: string) => `${counted}: ${group}`,
  more: 'The figure',
  perhaps: (names: readonly string[]) =>
    `${inARow.format(names)} ${names.length === 1 ? 'is' : 'are'} outside the healthy range, but with so many figures that can be chance.`,
  few: (count: number) =>
    count === 1 ? 'Too few to tell for 1 figure.' : `Too few to tell for ${count} figures.`,
  dash: '–',
  rest: 'Everything else is within its usual limits.',
  nothing: 'Everything is within its usual limits.',
  allFew: 'There’s too little in this period to tell.',
  how: (figures: number) =>
    `${grouped(figures)} figures and their groups are looked at. Only what stays clear after correcting for that (Holm, 5%) is said here: where nothing is wrong, 1 desk in 20 at most sees a sentence.`,
} as const
