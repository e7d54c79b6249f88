import { grouped, small } from './figure.ts'

const inARow = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' })

/** How a value isn't what it was. */
const changes = {
  shorter: 'shorter than in the previous period',
  longer: 'longer than in the previous period',
  higher: 'higher than in the previous period',
  lower: 'lower than in the previous period',
} as const
export type ChangeName = keyof typeof changes

/** Months higher, and months lower, than the others. */
const apart = (higher: readonly string[], lower: readonly string[]): string =>
  [
    ...(higher.length > 0 ? [`higher in ${inARow.format(higher)}`] : []),
    ...(lower.length > 0 ? [`lower in ${inARow.format(lower)}`] : []),
  ].join(', ')

/** The few sentences that figures can say. */
export const findingWords = {
  title: 'What the figures can say',
  intro: 'Each of these is more than chance would explain.',
  outside: (name: string) => `${name}: outside the healthy range.`,
  changed: (name: string, change: ChangeName) => `${name}: ${changes[change]}.`,
  months: (name: string, higher: readonly string[], lower: readonly string[]) =>
    `${name}: ${apart(higher, lower)} than in other months.`,
  groups: (name: string, where: string) => `${name}: worse ${where}.`,
  share: (value: string, counted: string) => `${value} of ${counted}`,
  time: (value: string, counted: string) => `${value} across ${counted}`,
  notReached: (counted: string) => `Not reached by half of ${counted} yet`,
  mean: (value: string, counted: string) => `${value} out of 7 from ${counted}`,
  withInterval: (said: string, interval: string) => `${said} (95% interval ${interval}).`,
  withoutInterval: (said: string) => `${said}.`,
  range: (range: string) => `${range.charAt(0).toUpperCase()}${range.slice(1)}.`,
  before: (value: string) => `Previous period: ${small(value)}.`,
  allOf: (month: string) => `all of ${month}`,
  month: (month: string, said: string, isSaidApart: boolean) =>
    `In ${month}, ${said}${isSaidApart ? '' : ', unlike the other months'}.`,
  groupOf: (by: string, group: string) => `${by}, ${group}`,
  group: (group: string, part: number, of: number, interval: string, rest: string) =>
    `${group}: ${grouped(part)} of ${grouped(of)} (${interval}), everyone else ${rest}.`,
  behindGroup: (counted: string, group: string) => `${counted}: ${group}`,
  more: 'See this figure',
  perhaps: (names: readonly string[]) =>
    `Outside the healthy range, but possibly by chance: ${inARow.format(names)}.`,
  few: (count: number, of: number) =>
    `${count} of ${of} figures ${count === 1 ? 'has' : 'have'} too little data to check.`,
  dash: '–',
  rest: 'No other figure shows a difference too big to be chance.',
  nothing: 'No figure shows a difference too big to be chance.',
  allFew: 'There’s too little in this period to tell.',
  how: (figures: number) =>
    `We check ${grouped(figures)} figures and the groups within them, so some would look unusual by luck. A figure is named here only if it stands out even after allowing for that. On a desk where nothing has changed, this raises a false alarm at most 1 time in 20. Figures listed as possibly chance don’t pass this test.`,
} as const
