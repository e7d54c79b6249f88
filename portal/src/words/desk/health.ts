import { lengthInWords, spanInWords } from '@caselead/core/base/span.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import type { Verdict } from '@caselead/core/figures/verdict.ts'

/** How healthy support is, and why. */
export const healthWords = {
  title: 'Health',
  own: 'These are the cases you lead.',
  show: 'Show',
  filters: 'Period and cases',
  period: 'Period',
  tier: 'Tier',
  plan: 'Plan',
  area: 'Category',
  channel: 'Channel',
  priority: 'Severity',
  all: 'All',
  lastDays: (days: number) => `Last ${days} days`,
  basis: (from: string, to: string, zone: string) =>
    from === to ? `${from}, ${zone}.` : `${from} to ${to}, ${zone}.`,
  asOf: (when: string) => `As of ${when}.`,
  waiting: (count: number) =>
    count === 1
      ? '1 case has changed since and isn’t counted yet.'
      : `${count.toLocaleString('en-GB')} cases have changed since and aren’t counted yet.`,
  merged: (count: number) =>
    count === 1
      ? '1 case was merged into another and counts as that one.'
      : `${count.toLocaleString('en-GB')} cases were merged into others and count as those.`,
  none: 'No figures yet',
  noneHint: 'Cases are being counted. Look again in a minute.',
  nothing: 'No cases in this period',
  nothingHint: 'Try a longer period or fewer filters.',
  first: 'What customers get',
  why: 'Why',
  more: 'More figures',
  figure: 'Figure',
  value: 'Value',
  interval: '95% interval',
  verdict: 'Verdict',
  before: 'Period before',
  behind: 'Behind it',
  unknown: '–',
  notReached: 'Not reached',
  to: (from: string, to: string) => `${from} to ${to}`,
  atLeast: (from: string) => `${from} or more`,
  n: (count: number) => `n\u00a0${count.toLocaleString('en-GB')}`,
  was: (value: string, count: number) => `${value} (n\u00a0${count.toLocaleString('en-GB')})`,
  beforeWas: (value: string) => `before ${value}`,
  healthyBetween: (from: string, to: string) => `healthy ${from} to ${to}`,
  healthyBelow: (to: string) => `healthy up to ${to}`,
  healthyAbove: (from: string) => `healthy from ${from}`,
  by: (p75: string, p90: string) => `Three quarters within ${p75}, nine in ten within ${p90}.`,
  young: (count: number) => `${count.toLocaleString('en-GB')} not known yet`,
  open: (count: number) => `${count.toLocaleString('en-GB')} still open`,
  part: (part: number, outcome: string) =>
    `${part.toLocaleString('en-GB')} ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}`,
  table: 'Table',
  month: 'Month',
  of: 'Of',
  usual: 'Usual limits',
  byMonth: (name: string) => `${name}, by month`,
  drawn: (first: string, last: string, outside: number) =>
    `From ${first} to ${last}. ${outside === 0 ? 'No month is outside its usual limits.' : `${outside} ${outside === 1 ? 'month is' : 'months are'} outside the usual limits.`}`,
  notDrawn: 'No month has a value yet.',
  gapOf: (escalated: string, others: string) => `Escalated ${escalated}, others ${others}.`,
  csv: 'Download as CSV',
  surveys: 'Survey results by case lead, tier and rule',
  count: 'Count',
  notKnown: 'Not known yet',
  stillOpen: 'Still open',
  case: 'Case',
  subject: 'Subject',
  when: 'When',
  took: 'Took',
  score: 'Answer',
  outcome: 'Outcome',
  total: (count: number) => `${count.toLocaleString('en-GB')} in all.`,
  nothingBehind: 'Nothing here',
  nothingBehindHint: 'Try a longer period or fewer filters.',
  csvHead: [
    ...['Figure', 'In words', 'Value', 'Unit', 'n', 'Counted', '95% from', '95% to', 'Verdict'],
    ...['Healthy from', 'Healthy to', 'Not known yet', 'Before', 'n before'],
  ],
  csvPeriod: 'Period',
  csvZone: 'Time zone',
  csvAsOf: 'As of',
} as const

interface FigureInWords {
  name: string
  /** What became of those in it, and of the others it counts. */
  outcomes: { part: string; rest: string }
  /** What it counts, and what isn't in it. */
  means: string
  /** What its n counts. */
  unit: (count: number) => string
}

const counting = (one: string, more: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${more}`
const cases = counting('case', 'cases')
const handoffs = counting('handoff', 'handoffs')
const surveys = counting('survey', 'surveys')
const answers = counting('answer', 'answers')

export const figureWords: Record<FigureName, FigureInWords> = {
  resolution: {
    name: 'Time to solve, median',
    outcomes: { part: 'Solved', rest: 'Closed without being solved' },
    means:
      'From opening until a case was last solved, on the wall clock. Open cases are in it with the time so far.',
    unit: cases,
  },
  csat: {
    name: 'Satisfied customers',
    outcomes: { part: 'Satisfied', rest: 'Not satisfied' },
    means:
      'Of those who said how satisfied they are, who said 4 or 5 out of 5. By when they were asked.',
    unit: answers,
  },
  ces: {
    name: 'How easy it was',
    outcomes: { part: 'Answered', rest: 'Answered' },
    means:
      'The mean of their answers, from 1 (very hard) to 7 (very easy). By when they were asked.',
    unit: answers,
  },
  easy: {
    name: 'Found it easy',
    outcomes: { part: 'Found it easy', rest: 'Didn’t find it easy' },
    means: 'Of those who rated how easy it was, who said 5 or more.',
    unit: answers,
  },
  responses: {
    name: 'Surveys answered',
    outcomes: { part: 'Answered', rest: 'Not answered' },
    means: 'Surveys answered with a number. Those sent within the last 7 days may still be.',
    unit: surveys,
  },
  firstResponse: {
    name: 'First response, median',
    outcomes: { part: 'Answered', rest: 'Closed first' },
    means:
      'From opening until a person first wrote to the customer, on the wall clock. Automatic updates don’t count.',
    unit: cases,
  },
  escalationRate: {
    name: 'Escalation rate',
    outcomes: { part: 'Escalated', rest: 'Not escalated' },
    means:
      'Cases escalated within 7 days of opening. Younger cases aren’t known yet. Cases the matrix escalates the moment they’re opened are counted apart.',
    unit: cases,
  },
  urgentDelay: {
    name: 'Wait to be accepted, High and Critical',
    outcomes: { part: 'Accepted', rest: 'Not accepted' },
    means:
      'From escalating until a person accepted it, median, on the wall clock. Handoffs returned or dropped were accepted by nobody.',
    unit: handoffs,
  },
  usualDelay: {
    name: 'Wait to be accepted, Normal and Low',
    outcomes: { part: 'Accepted', rest: 'Not accepted' },
    means: 'The same for the less severe.',
    unit: handoffs,
  },
  returned: {
    name: 'Handoffs returned',
    outcomes: { part: 'Returned', rest: 'Accepted' },
    means:
      'Of those that somebody accepted or returned. Some are returned after they were accepted.',
    unit: handoffs,
  },
  dropped: {
    name: 'Handoffs nobody answered',
    outcomes: { part: 'Nobody answered', rest: 'Answered' },
    means: 'Nobody accepted or returned them before they moved up further or the case was over.',
    unit: handoffs,
  },
  promises: {
    name: 'Promises kept',
    outcomes: { part: 'Kept', rest: 'Late or broken' },
    means:
      'Promises of a next update due in the period. Kept means that a person wrote in time; automatic updates don’t keep one.',
    unit: counting('promise', 'promises'),
  },
  askedAgain: {
    name: 'Asked again for what we had',
    outcomes: { part: 'Asked again', rest: 'Not asked again' },
    means:
      'Escalated cases whose customer was asked for something they’d already told us, by somebody who was shown that. Known once a case is over.',
    unit: cases,
  },
  wroteAgain: {
    name: 'Wrote again before we did',
    outcomes: { part: 'Wrote again', rest: 'Didn’t' },
    means:
      'Escalated cases whose customer wrote again within 7 days, before a person answered or after a broken promise.',
    unit: cases,
  },
  repeated: {
    name: 'Escalated again',
    outcomes: { part: 'Escalated again', rest: 'Not again' },
    means:
      'Cases that were escalated and solved, and escalated again within 30 days. By when they were solved.',
    unit: cases,
  },
  breachGap: {
    name: 'Late clocks, escalated minus others',
    outcomes: { part: 'Late', rest: 'In time' },
    means:
      'How many more of the response and resolution clocks run out on escalated cases than on the others, in points. By when they were due.',
    unit: counting('clock', 'clocks'),
  },
  skipping: {
    name: 'Escalated on opening',
    outcomes: { part: 'On opening', rest: 'Not on opening' },
    means: 'Cases the matrix escalates the moment they’re opened, of all cases.',
    unit: cases,
  },
}

export const verdictWords: Record<Verdict, string> = {
  healthy: 'Healthy',
  unhealthy: 'Outside the healthy range',
  unsure: 'Can’t tell yet',
  few: 'Too few to tell',
  none: 'No range set',
}

/** Of the numbers in a CSV. */
export const unitNames = {
  share: 'share',
  gap: 'difference of shares',
  time: 'milliseconds',
  mean: 'score',
} as const

const hour = 3_600_000

/** "24 min", "26.4 h", "4.1 days" */
export function lasting(ms: number): string {
  if (ms < 60_000) return 'under a minute'
  if (ms < 10 * hour) return spanInWords(ms)
  if (ms < 48 * hour) return `${(ms / hour).toFixed(1)} h`
  return ms < 100 * 24 * hour ? `${(ms / hour / 24).toFixed(1)} days` : lengthInWords(ms)
}

export const percentOf = (share: number): string => `${(100 * share).toFixed(1)}%`

/** In hundredths, with a sign. */
export const pointsOf = (share: number): string =>
  `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} points`

export const scoreOf = (score: number): string => score.toFixed(1)

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const wholeMonthName = new Intl.DateTimeFormat('en-GB', {
  ...{ month: 'long', year: 'numeric' },
  timeZone: 'UTC',
})
const middleOf = (month: string): Date => new Date(`${month}-15T00:00:00Z`)

/** "Nov" of "2026-11" */
export const monthWords = (month: string): string => monthName.format(middleOf(month))

/** "November 2026" of "2026-11" */
export const wholeMonth = (month: string): string => wholeMonthName.format(middleOf(month))

/** The unit a chart of times is drawn in, by how long the longest takes. */
export function timeUnit(longest: number): { ms: number; words: (count: number) => string } {
  if (longest < 2 * hour) return { ms: hour / 60, words: (count) => `${count} min` }
  if (longest < 48 * hour) return { ms: hour, words: (count) => `${count} h` }
  return { ms: 24 * hour, words: (count) => (count === 1 ? '1 day' : `${count} days`) }
}
