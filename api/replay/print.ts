import type { DateReading } from './formats/date-order.ts'
import type { DateOrder } from './formats/dates.ts'
import type { Replayed } from './replay.ts'
import type { Tally } from './tally.ts'

/** The summary a person reads at the end. */
export function summary(result: Replayed): string {
  const { title, dates, incidents, written, brokenRows, broken, figures, recorded, asIf } = result
  const already = incidents - written
  return [
    '',
    title,
    datesInWords(dates),
    `${incidents} incidents: ${written} written now, ${already} already here.`,
    ...(brokenRows > 0 ? [`${brokenRows} broken rows were passed over:`] : []),
    ...broken.map(({ line, reason }) => `  line ${line}: ${reason}`),
    ...(brokenRows > broken.length && broken.length > 0 ? ['  …'] : []),
    '',
    'What the log says',
    ...Object.entries(figures).flatMap(figure),
    '',
    'Recorded on this desk (its own history, our clocks)',
    ...tallied(recorded),
    '',
    'What our matrix would have done',
    ...tallied(asIf),
    '',
  ].join('\n')
}

const orders: Record<DateOrder, string> = {
  eu: 'day first',
  us: 'month first',
  iso: 'year first',
}

/** "Dates are read day first (29-02-2016 01:16): no other order fits all of them." */
export function datesInWords({ order, because, example }: DateReading): string {
  const why: Record<DateReading['because'], string> = {
    asked: 'as you asked',
    written: 'as they are written',
    only_valid: 'no other order fits as many',
    only_in_order: 'in any other order time would run backwards',
  }
  if (because === 'written') return `Dates are read ${why.written}${example && ` (${example})`}.`
  return `Dates are read ${orders[order]}${example && ` (${example})`}: ${why[because]}.`
}

function figure([name, value]: [string, unknown]): string[] {
  if (typeof value !== 'object' || value === null) return [row(inWords(name), String(value))]
  return [
    `  ${inWords(name)}`,
    ...Object.entries(value).map(([key, each]) =>
      row(`  ${key}`, Array.isArray(each) ? each.join(' of ') : String(each)),
    ),
  ]
}

const tallied = (sums: Tally): string[] => [
  row('events', String(sums.events)),
  row('cases escalated', String(sums.casesEscalated)),
  ...Object.entries(sums.escalationsByRule).map(([rule, n]) => row(`  ${rule}`, String(n))),
  row('topped out', String(sums.toppedOut)),
  ...clocks('clocks warned', sums.warned),
  ...clocks('clocks breached', sums.breached),
]

const clocks = (name: string, counts: Record<string, number>): string[] => [
  row(name, String(Object.values(counts).reduce((sum, n) => sum + n, 0))),
  ...Object.entries(counts).map(([kind, n]) => row(`  ${kind.replace('_', ' ')}`, String(n))),
]

const row = (name: string, value: string): string => `  ${name.padEnd(34)} ${value}`

const inWords = (name: string): string =>
  name.replace(/([A-Z]|\d+)/g, (part) => ` ${part.toLowerCase()}`).trim()
