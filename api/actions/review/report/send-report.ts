import { Refusal } from '@caselead/core/base/refusal.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { mostVersions } from '@caselead/core/review/report/report.ts'
import { keepSent, type ReportRow, sentVersions } from '@caselead/db/review/report/reports.ts'
import type { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import { type Agent, actorOf } from '../../../auth/visitor.ts'
import { changeWithin } from '../../../record/change.ts'
import { maySend } from '../../../views/review/report/report.ts'
import { changeReport, mustBeClean, type WhichText } from './change-report.ts'
import { reportActionWords as words } from './words.ts'

/**
 * Sends a report, once, as it was approved: it's on the case's page from then on, the case records it and
 * the customer is emailed, all in one transaction. Sent again after a change, it's a correction.
 */
export async function sendReport(
  { runtime }: Context,
  me: Agent,
  { number, version }: z.output<typeof WhichText>,
): Promise<{ sent: number }> {
  const at = runtime.now()
  return changeReport(runtime.db, { number, version }, async (locked) => {
    const { trx, report } = locked
    mustBeReady(me, report)
    await mustBeClean(runtime, locked)
    const sent = (await sentVersions(trx, number)).length + 1
    if (sent > mostVersions) throw new Refusal('conflict', words.manyVersions(mostVersions))
    await keepSent(trx, { report, version: sent, at, by: me.id })
    const url = `${runtime.publicUrl}/cases/${caseNumber(number)}/report`
    const said = sent === 1 ? words.ready(url) : words.corrected(url)
    const command = { do: 'send_report' as const, version: sent, words: said }
    await changeWithin(trx, runtime, { case: number, command, actor: actorOf(me) })
    return { sent }
  })
}

function mustBeReady(me: Agent, report: ReportRow): void {
  if (report.sent_version === report.version) throw new Refusal('conflict', words.alreadySent)
  const { approved_by: reader } = report
  const isApproved = report.approved_version === report.version && reader !== report.writer_id
  if (!isApproved) throw new Refusal('conflict', words.notApproved)
  if (!maySend(me, report)) throw new Refusal('invalid', words.onlySender)
}
