import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import { days, type Instant, minutes, seconds } from '@caselead/core/base/instant.ts'
import type { Level } from '@caselead/core/base/vocabulary.ts'
import { type Matrix, rungOf } from '@caselead/core/matrix/matrix.ts'
import type { Report } from '@caselead/core/simulate/report/report.ts'
import { openedSince } from '@caselead/db/case/history.ts'
import { cachedBy } from '../base/cached.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { periodOf } from './from/period.ts'
import { outcomeOf } from './outcome.ts'
import type { Subject } from './subject.ts'

/** What a matrix would have done with the cases of the last four weeks, had it been in force. */
export interface LastWeeks {
  /** When the first of them was opened, and when it was simulated. */
  from: Instant
  to: Instant
  cases: number
  /** In how many of them a rule did something, by its name; a rule that isn't here did nothing. */
  matches: Record<string, number>
  /** Times a case came to each rung. */
  arrivals: Record<Level, number>
  /** Times a clock ran out. */
  late: number
  /** Times somebody was called while off duty. */
  outOfHours: number
  /** Of each case, what became of it, to be held against another matrix. */
  report: Report
}

/** No more of the newest cases, however many were opened. */
const most = 1_000
const keptFor = minutes(10)
const mostKept = 4
/** Somebody waits for it, in milliseconds. */
const longest = seconds(5)

/**
 * Asked again for the same matrix, it's simulated once in ten minutes. Null before the first case, and
 * where it can't be told, or not soon: whoever asks later is told at once.
 */
export function createLastWeeks({ db, now, steady, log }: Runtime) {
  const read = (text: string) => simulated(JSON.parse(text)).catch(untold)
  const kept = cachedBy(steady, read, mostKept, keptFor)
  return (matrix: Matrix): Promise<LastWeeks | null> =>
    Promise.race([kept(JSON.stringify(matrix)), wait(longest, null, { ref: false })])

  function untold(error: unknown): null {
    log.warn({ error }, 'the last weeks can’t be simulated')
    return null
  }

  async function simulated(matrix: Matrix): Promise<LastWeeks | null> {
    const to = now()
    const opened = await openedSince(db, to - days(28), most)
    const from = opened.at(-1)
    if (from === undefined) return null
    const zone = matrix.calendars[rungOf(matrix, 'L1').calendar]?.zone ?? 'UTC'
    const subject = await periodOf(db, { from, to, zone })
    return { from, to, ...(await under(matrix, subject)) }
  }
}

async function under(matrix: Matrix, subject: Subject): Promise<Omit<LastWeeks, 'from' | 'to'>> {
  const alone = { subject: { ...subject, recorded: null }, matrix, against: null }
  const { report } = await outcomeOf({ ...alone, expectations: [] }, () => turn(), false)
  return {
    cases: report.cases.length,
    matches: matchesIn(report),
    arrivals: arrivalsIn(report),
    late: Object.values(report.breaches).reduce((sum, times) => sum + times, 0),
    outOfHours: report.outOfHours,
    report,
  }
}

const arrivalsIn = ({ rungs: { L1, L2, L3, L4 } }: Report): Record<Level, number> => ({
  ...{ L1: L1.arrivals, L2: L2.arrivals, L3: L3.arrivals, L4: L4.arrivals },
})

function matchesIn({ cases }: Report): Record<string, number> {
  const matches: Record<string, number> = {}
  for (const { rules } of cases)
    for (const rule of new Set(rules.map((each) => each.rule)))
      matches[rule] = (matches[rule] ?? 0) + 1
  return matches
}
