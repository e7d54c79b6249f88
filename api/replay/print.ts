import type { Replayed } from './replay.ts'
import type { Tally } from './tally.ts'

/** The summary a person reads at the end. */
export function summary(result: Replayed): string {
  const { title, incidents, written, brokenRows, broken, figures, recorded, asIf } = result
  const already = incidents - written
  return [
    '',
    title,
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
