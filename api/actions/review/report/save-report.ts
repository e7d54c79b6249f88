import { Refusal } from '@caselead/core/base/refusal.ts'
import { longestPart } from '@caselead/core/review/report/report.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { saveReport as save } from '@caselead/db/review/report/reports.ts'
import type { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import { Text } from '../../../input/shapes.ts'
import { isStanding } from '../../../views/review/report/findings.ts'
import { changeReport, findingsIn, WhichText } from './change-report.ts'
import { reportActionWords as words } from './words.ts'

const Part = Text.trim().max(longestPart)

export const SaveReport = WhichText.extend({
  happened: Part.describe('What happened.'),
  timeline: Part.describe('When, in the customer’s own zone.'),
  impact: Part.describe('What it meant for them.'),
  why: Part.describe('Why it happened.'),
  done: Part.describe('What we’ve done about it.'),
  next: Part.describe('What we’ll do.'),
})

/** Saves a report over the version its writer has seen. Whoever approved the one before has to read it again. */
export async function saveReport(
  { runtime }: Context,
  me: Agent,
  { number, version, ...text }: z.output<typeof SaveReport>,
): Promise<{ version: number; findings: number }> {
  const at = runtime.now()
  return changeReport(runtime.db, { number, version }, async (locked) => {
    const { trx, report } = locked
    if (me.id !== report.writer_id && !isLeading(me)) throw new Refusal('invalid', words.onlyWriter)
    await save(trx, { caseId: number, version }, { text, by: me.id, at })
    const changed = { ...report, text, dismissals: [] }
    const findings = await findingsIn(runtime, { ...locked, report: changed })
    return { version: version + 1, findings: findings.filter(isStanding).length }
  })
}
