import { Refusal } from '@caselead/core/base/refusal.ts'
import { isEmptyReport } from '@caselead/core/review/report/report.ts'
import { approveReport as approve, type ReportRow } from '@caselead/db/review/report/reports.ts'
import type { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import { changeReport, mustBeClean, type WhichText } from './change-report.ts'
import { reportActionWords as words } from './words.ts'

/** Says that exactly this text may be sent. Neither its writer nor whoever changed it last can. */
export async function approveReport(
  { runtime }: Context,
  me: Agent,
  { number, version }: z.output<typeof WhichText>,
): Promise<{ approved: true }> {
  return changeReport(runtime.db, { number, version }, async (locked) => {
    const { trx, report } = locked
    mustBeSecond(me, report)
    if (report.sent_version === version) throw new Refusal('conflict', words.alreadySent)
    if (isEmptyReport(report.text)) throw new Refusal('conflict', words.empty)
    await mustBeClean(runtime, locked)
    await approve(trx, { caseId: number, version, by: me.id, at: runtime.now() })
    return { approved: true }
  })
}

/** Two people stand behind what leaves. */
export function mustBeSecond(me: Agent, { writer_id, saved_by }: ReportRow): void {
  if (me.id === writer_id || me.id === saved_by) throw new Refusal('conflict', words.notYourOwn)
}
