import type { DateReading } from './formats/date-order.ts'
import type { Replayed } from './replay.ts'
import type { Tally } from './tally.ts'
import { replayWords } from './words.ts'

/** The summary a person reads at the end. */
export function summary(result: Replayed): string {
  const { title, dates, incidents, written, brokenRows, broken, figures, recorded, asIf } = result
  const already = incidents - written
  return [
    '',
    title,
    datesInWords(dates),
    replayWords.incidents(incidents, written, already),
    ...(brokenRows > 0 ? [replayWords.brokenRows(brokenRows)] : []),
    ...broken.map(({ line, reason }) => replayWords.brokenRow(line, reason)),
    ...(brokenRows > broken.length && broken.length > 0 ? ['  …'] : []),
    '',
    replayWords.ofLog,
    ...Object.entries(figures).flatMap(figure),
    '',
    replayWords.recorded,
    ...tallied(recorded),
    '',
    replayWords.asIf,
    ...tallied(asIf),
    '',
  ].join('\n')
}

/** "Dates are read day first (29-02-2016 01:16): no other order fits as many." */
export function datesInWords({ order, because, example }: DateReading): string {
  switch (because) {
    case 'written':
      return replayWords.datesAsWritten(example)
    case 'asked':
      return replayWords.datesAsAsked(order, example)
    case 'only_valid':
      return replayWords.datesOnlyFit(order, example)
    case 'only_in_order':
      return replayWords.datesOnlyInOrder(order, example)
  }
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
  row(replayWords.events, String(sums.events)),
  row(replayWords.escalated, String(sums.casesEscalated)),
  ...Object.entries(sums.escalationsByRule).map(([rule, n]) => row(`  ${rule}`, String(n))),
  row(replayWords.toppedOut, String(sums.toppedOut)),
  ...clocks(replayWords.warned, sums.warned),
  ...clocks(replayWords.breached, sums.breached),
]

const clocks = (name: string, counts: Record<string, number>): string[] => [
  row(name, String(Object.values(counts).reduce((sum, n) => sum + n, 0))),
  ...Object.entries(counts).map(([kind, n]) => row(`  ${kind.replace('_', ' ')}`, String(n))),
]

const row = (name: string, value: string): string => `  ${name.padEnd(34)} ${value}`

const inWords = (name: string): string =>
  name.replace(/([A-Z]|\d+)/g, (part) => ` ${part.toLowerCase()}`).trim()
