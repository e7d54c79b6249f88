import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import { type ReportRow, reportOf } from '@caselead/db/review/report/reports.ts'
import type { Db } from '@caselead/db/tables.ts'
import { z } from 'zod'
import { CaseNumber } from '../../../input/shapes.ts'
import { inTransaction } from '../../../record/change.ts'
import { findingsOf, isStanding } from '../../../views/review/report/findings.ts'
import type { InsideDeps } from '../../../views/review/report/inside.ts'
import type { LeakFinding } from '../../../views/review/report/types.ts'
import { Version } from '../describe-review.ts'
import { reportActionWords as words } from './words.ts'

export const WhichText = z.object({ number: CaseNumber, version: Version })

export interface LockedReport {
  trx: Db
  report: ReportRow
  one: Case
}

/** Changes a report in one transaction, one change after another; `version` is what was read of it. */
export const changeReport = <T>(
  db: Db,
  { number, version }: { number: number; version: number },
  change: (locked: LockedReport) => Promise<T>,
): Promise<T> =>
  inTransaction(db, async (trx) => {
    const report = await reportOf(trx, number, { lock: true })
    const found = await oneCase(trx, number)
    if (!found) throw new Refusal('not_found', notFoundWords.case)
    if (!report) throw new Refusal('not_found', words.none)
    if (report.withdrawn_at !== null) throw new Refusal('conflict', words.withdrawn)
    if (report.version !== version) throw new Refusal('conflict', words.changed)
    return change({ trx, report, one: found.state })
  })

export const findingsIn = (
  runtime: InsideDeps,
  { trx, report, one }: LockedReport,
): Promise<LeakFinding[]> => findingsOf({ ...runtime, db: trx }, one, report)

/** Nothing leaves, or is approved, while a finding stands. */
export async function mustBeClean(runtime: InsideDeps, locked: LockedReport): Promise<void> {
  const standing = (await findingsIn(runtime, locked)).filter(isStanding)
  if (standing.length > 0) throw new Refusal('conflict', words.leaks(standing.length))
}
