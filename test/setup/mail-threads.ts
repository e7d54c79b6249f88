import { randomUUID } from 'node:crypto'
import { chris, maya, priya, sam } from '@caselead/api/demo/cast.ts'
import { signWebhook } from '@caselead/emails/provider/sign-webhook.ts'
import type { Sent } from './deliver.ts'
import { type World, world } from './world.ts'

/** What a desk has sent and received, as later mails name it. */
export interface Threads {
  w: World
  /** Priya's, whose colleagues share their cases. */
  harbour: Conversation
  /** Chris's, whose don't. */
  dental: Conversation
  /** Priya's, closed long ago. */
  old: Conversation
  /** Priya's, closed a week ago. */
  recent: Conversation
}

export interface Conversation {
  number: string
  replyTo: string
  messageId: string
  root: string
  threadIndex: string
  /** What the provider put in the place of our Message-ID. */
  stamp: string
}

export const stampOf = (name: string): string =>
  `<0102018f6a2b-${name}-000000@eu-west-1.amazonses.com>`

/** Four cases and a mail about each on its way, stamped by the provider. */
export async function threads(): Promise<Threads> {
  const w = await world({ at: '2026-09-01T08:00:00Z' })
  const conversation = async (email: string, subject: string): Promise<Conversation> => {
    const { customer } = await w.as(email)
    const asked = { subject, body: 'They stop.', impact: 'one', urgency: 'degraded' } as const
    const { number } = await customer.open(asked)
    const { headers, replyTo } = await w.newestMail(email)
    const stamp = stampOf(subject.toLowerCase())
    await stamped(w, number, stamp)
    return {
      ...{ number, stamp, replyTo: replyTo ?? '' },
      messageId: headers['Message-ID'] ?? '',
      root: headers['In-Reply-To'] ?? '',
      threadIndex: headers['Thread-Index'] ?? '',
    }
  }
  const old = await conversation(priya.email, 'Invoices')
  const { agent } = await w.as(maya.email)
  await agent.close({ number: old.number, why: 'Done' })
  await w.moveTo('2026-11-16T08:00:00Z')
  const recent = await conversation(priya.email, 'Ledgers')
  await agent.close({ number: recent.number, why: 'Done' })
  await w.moveTo('2026-11-24T08:00:00Z')
  const harbour = await conversation(priya.email, 'Labels')
  const dental = await conversation(chris.email, 'Exports')
  return { w, harbour, dental, old, recent }
}

async function stamped(w: World, number: string, messageId: string): Promise<void> {
  const letter = await w.db
    .selectFrom('outbox')
    .select('provider_id')
    .where('case_id', '=', Number(number.slice(2)))
    .where('provider_id', 'is not', null)
    .executeTakeFirstOrThrow()
  const data = { email_id: letter.provider_id, message_id: messageId }
  const body = JSON.stringify({ type: 'email.sent', created_at: '2026-11-24T08:00:00Z', data })
  const id = `msg_${randomUUID()}`
  const headers = signWebhook(w.runtime.mailer.webhookSecret, id, Date.now(), body)
  await fetch(`${w.url}/hooks/resend`, { method: 'POST', body, headers })
}

export const support = 'support@northwind.example'
export const from = (who: { name: string; email: string }): Sent => ({
  from: `${who.name} <${who.email}>`,
  to: support,
})
export const [ofPriya, ofSam, ofChris] = [from(priya), from(sam), from(chris)]

/** What became of a mail: its case and whoever it is recorded as, or why it was set aside. */
export async function becameOf(w: World, id: string) {
  const row = await w.db
    .selectFrom('inbox')
    .select(['outcome', 'why', 'case_id', 'seq'])
    .where('provider_id', '=', id)
    .executeTakeFirstOrThrow()
  const on = row.case_id === null ? null : `C-${row.case_id}`
  if (row.why) return { aside: row.why, on }
  const events = on ? await w.events(on) : []
  const actor = events.find(({ seq }) => seq === row.seq)?.actor
  const by = actor && 'name' in actor ? actor.name : null
  const first = events[0]?.data
  const follows = first && 'follows' in first && first.follows ? `C-${first.follows}` : null
  return { is: row.outcome, on, by, follows }
}
