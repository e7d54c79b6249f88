import type { Actor } from '@caselead/core/base/actor.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { isForFollowers } from '@caselead/core/wording/timeline.ts'
import { type FileRow, filesOfEvent } from '@caselead/db/files/files.ts'
import { mailOfEvent } from '@caselead/db/mail/kept.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { isGuest } from '../../auth/visitor.ts'
import { nameOfType } from '../../files/given-type.ts'
import { fileName } from '../../files/name.ts'
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

type AskedEmail = z.output<typeof WhichEmail>

/** So many receivers and files are named. */
const most = 20

/** The whole of an email of a case, for whoever may see the event it became. */
export async function wholeEmail(ctx: Context, asked: AskedEmail): Promise<WholeEmail> {
  const { number, seq } = asked
  const { one, mail } = await emailFor(ctx, asked)
  const { subject, received_at, whole, files } = mail
  const rows = await filesOfEvent(ctx.runtime.db, number, seq)
  return {
    attached: inTheirOrder(rows, files).map((row) => ({
      ...{ ...fileView(row), contentId: row.content_id },
    })),
    ...{ number: caseNumber(one.id), subject, receivedAt: received_at, text: whole },
    ...addressesFor(ctx, one, mail),
    files: (files ?? []).slice(0, most).map(({ name }) => (name ?? '').slice(0, 200)),
    original: mayHaveOriginal(ctx, mail)
      ? `/cases/${caseNumber(one.id)}/emails/${seq}/original`
      : null,
  }
}

/** Which mail may be downloaded as it came, and what it is called. */
export async function originalEmail(ctx: Context, asked: AskedEmail) {
  const { mail } = await emailFor(ctx, asked)
  if (!mayHaveOriginal(ctx, mail)) throw notFound()
  const { provider_id: id, subject } = mail
  return { id, name: fileName(subject.trim() ? `${subject}.eml` : nameOfType('email')) }
}

async function emailFor(ctx: Context, { number, seq }: AskedEmail) {
  const one = await visible(ctx, number)
  const mail = await mailOfEvent(ctx.runtime.db, number, seq)
  const isTeams = ctx.visitor.kind === 'agent'
  if (!mail || mail.whole === null || (mail.visibility === 'internal' && !isTeams)) throw notFound()
  if (isGuest(ctx.visitor, one) && !isForFollowers(mail)) throw notFound()
  return { one, mail: { ...mail, whole: mail.whole } }
}

type EmailFor = Awaited<ReturnType<typeof emailFor>>

/** A guest learns who wrote it, and nobody's address. */
function addressesFor(
  { visitor }: Context,
  one: EmailFor['one'],
  { from, to, actor }: EmailFor['mail'],
) {
  if (isGuest(visitor, one)) return { from: actor.type === 'system' ? '' : actor.name, to: '' }
  return { from, to: (to ?? []).slice(0, most).join(', ').slice(0, 1000) }
}

const notFound = () => new Refusal('not_found', notFoundWords.email)

/** Its headers tell more than its words: of a colleague's mail no customer has them, and no partner any. */
function mayHaveOriginal(
  { visitor }: Context,
  { is_raw, actor }: { is_raw: boolean; actor: Actor },
): boolean {
  if (!is_raw || visitor.kind === 'nobody') return false
  if (visitor.kind === 'agent') return visitor.role !== 'partner'
  return actor.type === 'contact' && actor.id === visitor.id
}

/** As the mail has them, which tells those of one name apart. */
function inTheirOrder(rows: FileRow[], files: readonly { id?: string }[] | null): FileRow[] {
  const places = new Map((files ?? []).map(({ id }, at) => [id || `part ${at}`, at]))
  const placeOf = ({ part_id }: FileRow) => places.get(part_id ?? '') ?? places.size
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other))
}
