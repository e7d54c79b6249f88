import { lettersWith } from '@caselead/db/mail/together.ts'
import type { Row } from '@caselead/db/tables.ts'
import type { UpdateProps } from '@caselead/emails/letters/props.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { compose } from './compose.ts'
import type { Composed, WordedMail } from './composed.ts'

/** The mail's contents: the letter alone, or an automatic update with the others that leave with it. */
export async function withOthers(
  runtime: Runtime,
  row: Row<'outbox'>,
  composed: Composed,
): Promise<WordedMail> {
  const first = updateIn(runtime, composed)
  const others: UpdateProps[] = []
  for (const other of first ? await lettersWith(runtime.db, row) : []) {
    const said = await compose(runtime, other)
    const update = said && updateIn(runtime, said)
    if (!update) throw new Error(`letter ${other.id} can't leave with ${row.id}`)
    others.push(update)
  }
  if (!first || others.length === 0) return composed
  const stopUrl = composed.stopUrl === null ? {} : { stopUrl: composed.stopUrl }
  return { kind: 'updates', props: { cases: [first, ...others], ...stopUrl } }
}

const updateIn = (
  { mailer }: Runtime,
  { kind, props, replyToken }: Composed,
): UpdateProps | null =>
  kind === 'update' ? { ...props, replyTo: mailer.replyTo(replyToken) } : null
