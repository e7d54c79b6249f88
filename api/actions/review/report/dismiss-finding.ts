import { Refusal } from '@caselead/core/base/refusal.ts'
import { saveDismissals } from '@caselead/db/review/report/reports.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import { requiredLine } from '../../../input/shapes.ts'
import { mustBeSecond } from './approve-report.ts'
import { changeReport, findingsIn, WhichText } from './change-report.ts'
import { reportActionWords as words } from './words.ts'

export const DismissFinding = WhichText.extend({
  finding: z.string().max(1000).describe('The finding, by its key.'),
  reason: requiredLine(words.reasonMissing).describe('Why it may go to the customer.'),
})

/** Lets a passage of this version through. Never one that names another customer. */
export async function dismissFinding(
  { runtime }: Context,
  me: Agent,
  { number, version, finding, reason }: z.output<typeof DismissFinding>,
): Promise<{ dismissed: true }> {
  const at = runtime.now()
  return changeReport(runtime.db, { number, version }, async (locked) => {
    const { trx, report } = locked
    mustBeSecond(me, report)
    const found = (await findingsIn(runtime, locked)).find(({ key }) => key === finding)
    if (!found) throw new Refusal('not_found', words.noFinding)
    if (!found.canDismiss) throw new Refusal('conflict', words.neverDismissed)
    const others = report.dismissals.filter(({ key }) => key !== finding)
    await saveDismissals(trx, number, [...others, { key: finding, reason, by: me.id, at }])
    return { dismissed: true }
  })
}
