import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import { figureTitles as titles } from '@caselead/core/figures/titles.ts'
import type { Verdict } from '@caselead/core/figures/verdict.ts'
import { type FigureInWords, grouped, small } from './health/figure.ts'
import { workWords } from './health/work.ts'

const oneNumber = /^[+−]?[\d.]+( [a-z]+)$/

/** How healthy support is, and why. */
export const healthWords = {
  title: 'Health',
  own: 'Only the cases you lead are counted.',
  show: 'Show',
  filters: 'Period and cases',
  period: 'Period',
  tier: 'Current tier',
  plan: 'Plan',
  area: 'Category',
  channel: 'Channel',
  priority: 'Current severity',
  all: 'All',
  chosen: (filter: string, choice: string) => `${filter}: ${choice}.`,
  lastDays: (days: number) => `Last ${days} days`,
  basis: (from: string, to: string, zone: string) =>
    from === to ? `${from}, ${zone}.` : `${from} to ${to}, ${zone}.`,
  asOf: (when: string) => `As of ${when}.`,
  waiting: (count: number) =>
    count === 1
      ? 'The latest changes to 1 case aren’t counted yet.'
      : `The latest changes to ${grouped(count)} cases aren’t counted yet.`,
  merged: (count: number) =>
    count === 1
      ? '1 case was merged into another and isn’t counted separately.'
      : `${grouped(count)} cases were merged into others and aren’t counted separately.`,
  none: 'No figures yet',
  noneHint: 'Cases are being counted. Check back in a minute.',
  nothing: 'No cases in this period',
  nothingHint: 'Try a longer period or fewer filters.',
  monthsKey:
    'Month charts: shading is the healthy range; dashed lines are the usual limits; a diamond is a month outside them; a triangle marks eight months in a row above or below average.',
  timesKey:
    'Time charts: the band is the 95% interval, the thin line is the previous period, and ticks are cases still open.',
  first: 'What customers experience',
  why: 'What affects it',
  more: 'More figures',
  figure: 'Figure',
  value: 'Value',
  interval: '95% interval',
  intervalIs: (interval: string) => `95% interval ${interval}`,
  verdict: 'Verdict',
  before: 'Previous period',
  behind: 'What it counts',
  unknown: '–',
  notReached: 'Not reached by half yet',
  /** A unit that both have is said once: "3.2 to 5 days". */
  to: (from: string, to: string) => {
    const [, unit = ''] = oneNumber.exec(to) ?? []
    return oneNumber.exec(from)?.[1] === unit
      ? `${from.slice(0, -unit.length)} to ${to}`
      : `${from} to ${to}`
  },
  atLeast: (from: string) => `${from} or more`,
  was: (value: string, counted: string) => `${value} (${counted})`,
  beforeWas: (value: string) => `Previous period: ${small(value)}`,
  nothingBefore: 'nothing in the previous period',
  healthyBetween: (range: string) => `healthy ${range}`,
  healthyBelow: (to: string) => `healthy up to ${to}`,
  healthyAbove: (from: string) => `healthy from ${from}`,
  by: (p75: string, p90: string) => `Three quarters took up to ${p75}, nine in ten up to ${p90}.`,
  part: (part: number, outcome: string) => `${grouped(part)} ${small(outcome)}`,
  table: 'Show as a table',
  month: 'Month',
  total: 'Total',
  usual: 'Usual limits',
  byMonth: (name: string) => `${name}, by month`,
  inMonth: (value: string, month: string) => `${value} in ${month}`,
  fromTo: (from: string, to: string) => `From ${from} to ${to}`,
  drawn: (values: string, limits: string) => `${values}. ${limits}`,
  outside: (months: number) => {
    if (months === 0) return 'No month is outside its usual limits.'
    return months === 1
      ? '1 month is outside its usual limits.'
      : `${months} months are outside their usual limits.`
  },
  runs: (months: readonly string[]) =>
    months.length === 0
      ? ''
      : ` Eight or more months in a row on one side of the average, up to ${months.join(', ')}.`,
  runMonth: 'Eight in a row on one side of the average',
  outsideMonth: 'Outside its usual limits',
  note: 'Note',
  fewMonths: 'There aren’t enough months yet to say what’s usual.',
  gapOf: (escalated: string, others: string) => `Escalated cases ${escalated}, others ${others}.`,
  csv: 'Download as CSV',
  json: 'Download as JSON',
  surveys: 'Survey results by case lead, tier and rule',
  notCounted: 'Not counted yet',
  case: 'Case',
  subject: 'Subject',
  time: 'Time',
  score: 'Rating',
  outcome: 'Outcome',
  listed: (counted: string) => `${counted}.`,
  listedOf: (counted: string, all: string) => `${counted}, of ${all}.`,
  nothingBehind: 'Nothing to list',
  nothingBehindHint: 'Go back and choose a longer period or fewer filters.',
  csvHead: [
    ...['Figure', 'In words', 'Value', 'Unit', 'Total', 'Of these', '95% from', '95% to'],
    ...['Verdict', 'Healthy from', 'Healthy to', 'Not counted yet or still open'],
    ...['Previous period', 'Total, previous period', 'Three quarters up to', 'Nine in ten up to'],
    ...['Share of escalated', 'Share of others', 'Of these, others', 'Total, others'],
  ],
  csvPeriod: 'Period',
  csvZone: 'Time zone',
  csvAsOf: 'As of',
  csvLead: 'Case lead',
  csvAnyone: 'Anyone',
} as const

const opened = 'Opened'
const escalated = 'Escalated'
const due = 'Due'
const rated = 'Sent or rated'
const solved = 'Solved'

const waitToAccept = {
  outcomes: { part: 'Accepted', rest: 'Not accepted', young: 'Not accepted yet' },
  curve: 'Share not accepted yet, by time since escalation',
  means:
    'From the escalation until a person accepted it, nights and weekends included. Handoffs that were returned, passed to a partner or not answered count as never accepted.',
  at: escalated,
}

export const figureWords: Record<FigureName, FigureInWords> = {
  resolution: {
    name: titles.resolution,
    outcomes: { part: solved, rest: 'Closed without a solution', young: 'Still open' },
    curve: 'Share not solved yet, by time since opening',
    means:
      'From opening until the case was last solved, nights and weekends included. For open cases, it’s the time so far.',
    at: opened,
  },
  csat: {
    name: titles.csat,
    outcomes: { part: 'Satisfied', rest: 'Not satisfied' },
    means:
      'The share of people who gave us a satisfaction score of 4 or 5 out of 5. Our surveys don’t ask for it.',
    at: rated,
  },
  ces: {
    name: titles.ces,
    outcomes: { part: 'Answered', rest: 'Not answered' },
    means:
      'The average answer to “… made it easy for me to handle my issue”, from 1 (strongly disagree) to 7 (strongly agree). Surveys count from the day they were sent, or rated if that was earlier.',
    at: rated,
  },
  easy: {
    name: titles.easy,
    outcomes: { part: 'Rated 5 or more', rest: 'Rated 4 or less' },
    means: 'The share of ratings that were 5 or more out of 7.',
    at: rated,
  },
  responses: {
    name: titles.responses,
    outcomes: { part: 'Answered', rest: 'Not answered' },
    means:
      'The share of surveys answered with a rating. Surveys sent less than 7 days ago aren’t counted yet.',
    at: 'Sent',
  },
  firstResponse: {
    name: titles.firstResponse,
    outcomes: { part: 'Answered', rest: 'Closed before an answer', young: 'Not answered yet' },
    curve: 'Share not answered yet, by time since opening',
    means:
      'From opening until a person first wrote to the customer, nights and weekends included. Automatic updates don’t count.',
    at: opened,
  },
  escalationRate: {
    name: titles.escalationRate,
    outcomes: { part: escalated, rest: 'Not escalated' },
    means:
      'Cases escalated within 7 days of opening. Cases opened less than 7 days ago aren’t counted yet. Cases the matrix escalates on opening are counted separately.',
    at: opened,
  },
  urgentDelay: { name: titles.urgentDelay, ...waitToAccept },
  usualDelay: { name: titles.usualDelay, ...waitToAccept },
  returned: {
    name: titles.returned,
    outcomes: { part: 'Returned', rest: 'Accepted' },
    means: 'Of all handoffs accepted or returned, including those returned after being accepted.',
    at: escalated,
  },
  dropped: {
    name: titles.dropped,
    outcomes: { part: 'Not answered', rest: 'Answered' },
    means: 'Nobody accepted or returned them before the case moved up again or was over.',
    at: escalated,
  },
  promises: {
    name: titles.promises,
    outcomes: { part: 'Kept', rest: 'Late or broken' },
    means:
      'Promised updates due in this period, and tickets the customer had to be told about. A promise is kept if a person wrote in time; automatic updates don’t count.',
    at: due,
  },
  askedAgain: {
    name: titles.askedAgain,
    outcomes: { part: 'Asked again', rest: 'Not asked again' },
    means:
      'Escalated cases where somebody asked for what the customer had already told us, although we’d shown them the answer. Known once the case is over.',
    at: escalated,
  },
  wroteAgain: {
    name: titles.wroteAgain,
    outcomes: { part: 'Wrote again', rest: 'Didn’t write again' },
    means:
      'Escalated cases where the customer wrote again within 7 days of the escalation, before a person answered or after a broken promise.',
    at: escalated,
  },
  repeated: {
    name: titles.repeated,
    outcomes: { part: 'Escalated again', rest: 'Not escalated again' },
    means:
      'Cases escalated again within 30 days of being solved. They count from the day they were solved.',
    at: solved,
  },
  breachGap: {
    name: titles.breachGap,
    outcomes: { part: 'Late', rest: 'In time' },
    means:
      'The share of response and resolution deadlines missed on escalated cases, minus the share on other cases, in percentage points.',
    at: due,
  },
  skipping: {
    name: titles.skipping,
    outcomes: { part: 'Escalated on opening', rest: 'Not escalated on opening' },
    means: 'Cases the matrix escalates the moment they’re opened, of all cases.',
    at: opened,
  },
  ...workWords,
}

export const verdictWords: Record<Verdict, string> = {
  healthy: 'Healthy',
  unhealthy: 'Outside the healthy range',
  unsure: 'Can’t tell',
  few: 'Too few to tell',
  none: 'No healthy range set',
}

/** Of the numbers in a CSV. */
export const unitNames = {
  share: 'share',
  gap: 'difference of shares',
  time: 'milliseconds',
  mean: 'score',
} as const

const hour = 3_600_000

export { lasting, percentOf } from '@caselead/core/figures/units.ts'

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
