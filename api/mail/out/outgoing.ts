import { newestReceived } from '@caselead/db/mail/threads.ts'
import type { Row } from '@caselead/db/tables.ts'
import { quietHeaders, stopHeaders, threadHeaders } from '@caselead/emails/provider/thread.ts'
import type { OutgoingMail } from '@caselead/emails/provider/transport.ts'
import { renderMail } from '@caselead/emails/render.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { conversationFor } from '../headers/conversation.ts'
import { mailedFiles } from './attached.ts'
import { compose } from './compose.ts'
import type { Composed, WordedMail } from './composed.ts'
import { composeSettled, settledIn, updatesIn } from './settled.ts'

// Reads beside the transaction that holds the row: a query that fails must not take it down.
/** A letter as the mail it is, without sending it. */
export async function write(runtime: Runtime, row: Row<'outbox'>): Promise<OutgoingMail | null> {
  const composed = await worded(runtime, row)
  return composed && inMarkup(runtime, row, composed)
}

/** What a letter says; of a mail that was settled, what was kept then. */
export async function worded(runtime: Runtime, row: Row<'outbox'>): Promise<Composed | null> {
  const [first] = settledIn(row) ?? []
  return first ? composeSettled(runtime, row, first) : compose(runtime, row)
}

/** What was composed, as it goes to the provider. */
export async function inMarkup(
  runtime: Runtime,
  row: Row<'outbox'>,
  composed: Composed,
): Promise<OutgoingMail> {
  const whole = withOthers(runtime, row, composed)
  const mail = await renderMail(whole.kind, whole.props)
  const attachments = [
    ...(await mailedFiles(runtime, composed.attached ?? [])),
    ...(composed.brings ?? []),
  ]
  return {
    ...mail,
    idempotencyKey: row.id,
    to: composed.to,
    fromName: composed.fromName,
    replyTo: runtime.mailer.replyTo(composed.replyToken),
    ...(attachments.length > 0 && { attachments }),
    headers: {
      ...(await headers(runtime, row, composed)),
      ...(composed.stopUrl !== null && stopHeaders(composed.stopUrl)),
    },
    // The provider repeats it in what it tells of this mail.
    tags: { kind: whole.kind, letter: row.id },
  }
}

/** The mail's contents: the letter alone, or an automatic update with the others that leave with it. */
function withOthers(runtime: Runtime, row: Row<'outbox'>, composed: Composed): WordedMail {
  const settled = settledIn(row)
  if (!settled) return composed
  const stopUrl = composed.stopUrl === null ? {} : { stopUrl: composed.stopUrl }
  return { kind: 'updates', props: { cases: updatesIn(runtime, settled), ...stopUrl } }
}

async function headers(
  { db, secret, mailer }: Runtime,
  { id, case_id, created_at }: Row<'outbox'>,
  { kind, number, automatic, replyToken }: Composed,
): Promise<Record<string, string>> {
  if (number === null || case_id === null) return quietHeaders
  const isToCustomer = replyToken !== null && kind !== 'alert'
  const answered = isToCustomer ? await newestReceived(db, case_id, created_at) : null
  return threadHeaders({
    ...{ kind, number, domain: mailer.domain, letter: id },
    threadIndex: conversationFor(secret, number),
    inReplyTo: answered === null ? null : `<${answered}>`,
    ...(kind === 'update' ? { automatic } : {}),
  })
}
