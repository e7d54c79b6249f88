import { Refusal } from '@caselead/core/base/refusal.ts'
import { when, zoneName } from '@caselead/core/look/times.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import {
  promiseReport as promise,
  type ReportRow,
  reportOf,
} from '@caselead/db/review/report/reports.ts'
import { oneReviewCase } from '@caselead/db/review/reviews.ts'
import { contactWithAccount } from '@caselead/db/team/people.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import { type Agent, actorOf } from '../../../auth/visitor.ts'
import { requiredLine, Text } from '../../../input/shapes.ts'
import { changeWithin, inTransaction } from '../../../record/change.ts'
import { visible } from '../../../views/case/seen.ts'
import { draftOf } from '../../../views/review/report/draft.ts'
import { leader } from '../../colleague.ts'
import { WhichReviewCase } from '../review-id.ts'
import { reviewActionWords } from '../words.ts'
import { reportActionWords as words } from './words.ts'

export const PromiseReport = WhichReviewCase.extend({
  writerId: requiredLine('Choose who writes it.').describe(
    'Who writes it, by id, address or name.',
  ),
  by: z.number().int().min(0).describe('When the customer gets it at the latest.'),
  words: Text.trim()
    .max(2000)
    .default('')
    .describe('What else the customer is told; the email says who writes it, and by when.'),
})

/** Promises the customer a report on a case, or promises it anew: for another time, or by somebody else. */
export async function promiseReport(
  context: Context,
  me: Agent,
  { review, number, writerId, by, words: said }: z.output<typeof PromiseReport>,
): Promise<{ number: number }> {
  const { runtime } = context
  const { db, now } = runtime
  const one = await visible(context, number)
  if (!isLeading(me) && one.lead?.id !== me.id) throw new Refusal('invalid', words.onlyLeads)
  const writer = await leader(runtime, writerId, 'writerId')
  if (!(await oneReviewCase(db, review, number))) {
    throw new Refusal('not_found', reviewActionWords.notInIt)
  }
  const zone = (await contactWithAccount(db, one.contact.id))?.zone ?? 'UTC'
  const told = words.promised(writer.name, when(by, now(), zone), zoneName(zone))
  const command = {
    ...{ do: 'promise_report' as const, by, writer },
    words: [said, told].filter(Boolean).join('\n\n'),
  }
  const known = await reportOf(db, number)
  const text = known?.text ?? (await draftOf(runtime, { review, number, zone }))
  await inTransaction(db, async (trx) => {
    const at = now()
    const before = await reportOf(trx, number, { lock: true })
    if (before && isPromised(before, writer.id, by)) return
    await promise(trx, { caseId: number, review, writerId: writer.id, dueAt: by, at, text })
    await changeWithin(trx, runtime, { case: number, command, actor: actorOf(me) })
  })
  return { number }
}

/** Pressed twice, it's promised once. */
const isPromised = (report: ReportRow, writerId: string, by: number): boolean =>
  report.writer_id === writerId &&
  report.due_at === by &&
  report.withdrawn_at === null &&
  report.sent_version === null
