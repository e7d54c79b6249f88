import { counted } from '@caselead/core/base/counted.ts'
import type { DateOrder } from './formats/dates.ts'

const orders: Record<DateOrder, string> = {
  eu: 'day first',
  us: 'month first',
  iso: 'year first',
}

const brackets = (example: string): string => (example === '' ? '' : ` (${example})`)

/** What a replay says of itself in the terminal. */
export const replayWords = {
  usage: `Usage: npm run replay -- FILE [--dates eu|us|iso] [--json]

Writes a real desk's log (plain or gzipped CSV) into the database, incident by incident. If you run it
again, or after it was interrupted, it adds only what's missing. It works out the order of day and
month from all dates in the file. If both are possible, say which with --dates: eu (day first), us
(month first) or iso (year first).`,
  oneFile: 'Give one file at a time.',
  datesUnknown: (typed: string) => `--dates must be eu, us or iso, not “${typed}”.`,
  incidents: (all: number, written: number, already: number) =>
    `${counted(all, 'incident')}: ${written} written now, ${already} already here.`,
  brokenRows: (count: number) => `${counted(count, 'broken row')} skipped:`,
  brokenRow: (line: number, reason: string) => `  line ${line}: ${reason}`,
  ofLog: 'What the log says',
  recorded: 'Recorded on this desk (its own history, our clocks)',
  asIf: 'What your matrix would have done',
  datesAsWritten: (example: string) => `Dates are read as they’re written${brackets(example)}.`,
  datesAsAsked: (order: DateOrder, example: string) =>
    `Dates are read ${orders[order]}${brackets(example)}, as you asked.`,
  datesOnlyFit: (order: DateOrder, example: string) =>
    `Dates are read ${orders[order]}${brackets(example)}: no other order fits as many.`,
  datesOnlyInOrder: (order: DateOrder, example: string) =>
    `Dates are read ${orders[order]}${brackets(example)}: in any other order, time would run backwards.`,
  events: 'events',
  escalated: 'cases escalated',
  toppedOut: 'unanswered at the top level',
  warned: 'clocks warned',
  breached: 'clocks breached',
} as const

/** Why a file can't be replayed. */
export const unreadableWords = {
  noRows: (file: string) => `${file} has a header but no rows.`,
  onlyRow: (file: string, reasons: readonly string[]) =>
    [`${file}: its only row can’t be read.`, ...reasons].join('\n'),
  noRow: (file: string, rows: number, reasons: readonly string[]) =>
    [`${file}: none of its ${rows} rows can be read.`, ...reasons].join('\n'),
  empty: (file: string) => `${file} is empty.`,
  datesUnclear: (file: string) =>
    `It isn’t clear whether the dates in ${file} begin with the day or the month: each of them could be either. Say which with --dates eu (day first), --dates us (month first) or --dates iso (year first).`,
  noKnownLog: (file: string, start: string, known: readonly string[]) =>
    [`${file} isn’t a log we can replay: it begins with “${start}”. We know these:`, ...known].join(
      '\n- ',
    ),
  columns: (title: string, columns: string) => `${title}, with the columns ${columns}`,
} as const

/** What is recorded of a log that doesn't say why. */
export const historyWords = {
  fromLog: 'From the imported log',
  returnedDown: 'Handed down, according to the imported log',
  missingUnknown: 'The imported log doesn’t say',
  waiting: 'Waiting for the customer, according to the imported log.',
  resolved: 'Solved. The imported log doesn’t say how.',
  closed: 'Closed in the imported log',
  reopened: 'Reopened in the imported log',
  unnamed: 'Nobody named yet',
} as const
