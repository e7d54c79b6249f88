import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { filesOfEvent } from '@caselead/db/files/files.ts'
import { mailOfEvent } from '@caselead/db/mail/kept.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { CaseNumber } from '../../input/shapes.ts'
import type { WholeEmail } from '../types/mail.ts'
import { fileView } from './file.ts'
import { visible } from './seen.ts'

export const WhichEmail = z.object({
  number: CaseNumber,
  seq: z
    .number()
    .int()
    .positive()
    .max(2_147_483_647)
    .describe('The event that recorded it, by its `seq`.'),
})

/** So many receivers and files are named. */
const most = 20

/** The whole of an email of a case, for whoever may see the event it became. */
export async function wholeEmail(
  ctx: Context,
  { number, seq }: z.output<typeof WhichEmail>,
): Promise<WholeEmail> {
  const one = await visible(ctx, number)
  const mail = await mailOfEvent(ctx.runtime.db, number, seq)
  const isTeams = ctx.visitor.kind === 'agent'
  if (!mail || mail.whole === null || (mail.visibility === 'internal' && !isTeams)) {
    throw new Refusal('not_found', notFoundWords.email)
  }
  const { from, to, subject, received_at, whole, files } = mail
  const rows = await filesOfEvent(ctx.runtime.db, number, seq)
  return {
    attached: rows.map((row) => ({ ...fileView(row), contentId: row.content_id })),
    ...{ number: caseNumber(one.id), from, subject, receivedAt: received_at, text: whole },
    to: (to ?? []).slice(0, most).join(', ').slice(0, 1000),
    files: (files ?? []).slice(0, most).map(({ name }) => (name ?? '').slice(0, 200)),
  }
}
