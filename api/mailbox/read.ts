import { randomUUID } from 'node:crypto'
import { requiredText } from '@caselead/core/base/checks.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { decideWords } from '@caselead/core/decide/words.ts'
import { keepReceivedMail, sentMail, sentMails } from '@caselead/db/mailbox.ts'
import type { PageRequest } from '@caselead/db/pages.ts'
import type { Mail } from '@caselead/emails/letters/props.ts'
import { signWebhook } from '@caselead/emails/provider/sign-webhook.ts'
import type { Context } from '../auth/context.ts'
import { wallClock } from '../base/clock.ts'
import { emailAddress } from '../input/email-address.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { MailboxList, MailboxMail, MailboxRow } from '../views/types/index.ts'
import { paging } from '../views/types/paging.ts'
import { exampleMail } from './looks.ts'

/** A page of the local mailbox, the newest first. */
export async function mailboxList({ db }: Runtime, asked: PageRequest): Promise<MailboxList> {
  const { found, total } = await sentMails(db, asked)
  return { mails: found.rows.map(row), paging: paging(found, total) }
}

/** A mail of the local mailbox, or an example of its kind, as its recipient would see it. */
export async function mailboxMail(runtime: Runtime, id: string): Promise<MailboxMail> {
  const example = await exampleMail(runtime, id)
  return example ? asMailed(runtime, id, example) : keptMail(runtime, id)
}

/** It was sent to nobody. */
const asMailed = ({ now }: Runtime, id: string, example: Mail): MailboxMail => ({
  ...row({ id, from: '', to: [], reply_to: [], subject: example.subject, start: '', at: now() }),
  ...{ html: example.html, text: example.text, headers: {} },
})

async function keptMail({ db }: Runtime, id: string): Promise<MailboxMail> {
  const kept = await sentMail(db, id)
  if (!kept) throw new Refusal('not_found', notFoundWords.email)
  const { to, reply_to = [], html = '', text = '', headers = {}, ...mail } = kept.mail
  const { from, subject } = mail
  const envelope = { id, from, subject, start: text.slice(0, 1000), at: kept.at }
  return {
    ...row({ ...envelope, to: [to].flat(), reply_to: [reply_to].flat() }),
    html,
    text,
    headers,
  }
}

type Listed = Omit<Awaited<ReturnType<typeof sentMails>>['found']['rows'][number], 'position'>

function row({ id, from, to, reply_to, subject, start, at }: Listed): MailboxRow {
  return {
    id,
    at,
    to: to.map((each) => emailAddress(each) ?? each).join(', '),
    from,
    replyTo: reply_to[0] ?? null,
    subject,
    preview: start.replaceAll(/\s+/g, ' ').slice(0, 120),
  }
}

/**
 * Answers a mail as its receiver: kept where the provider would keep it, then announced through
 * the same signed webhook the provider would call.
 */
export async function mailboxReply(
  { runtime }: Context,
  { id, body }: { id: string; body: string },
): Promise<{ sent: true }> {
  const written = requiredText(body, 'body', decideWords.replyMissing)
  const mail = await keptMail(runtime, id)
  const received = randomUUID()
  const answer = {
    id: received,
    from: mail.to,
    to: [mail.replyTo ?? mail.from],
    cc: [],
    bcc: [],
    reply_to: [],
    received_for: [mail.replyTo ?? mail.from],
    subject: /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`,
    message_id: `<${received}@mailbox.invalid>`,
    created_at: new Date(runtime.now()).toISOString(),
    text: `${written}\n\nOn an earlier day, ${mail.from} wrote:\n${quoted(mail.text)}`,
    html: null,
    headers: {},
    attachments: [],
  }
  await keepReceivedMail(runtime.db, received, answer, runtime.now())
  const { from, to, subject, message_id } = answer
  const event = { email_id: received, from, to, subject, message_id }
  await announce(runtime, { type: 'email.received', created_at: answer.created_at, data: event })
  return { sent: true }
}

async function announce({ selfUrl, mailer }: Runtime, event: object): Promise<void> {
  const payload = JSON.stringify(event)
  const signed = signWebhook(mailer.webhookSecret, `msg_${randomUUID()}`, wallClock(), payload)
  const response = await fetch(`${selfUrl()}/hooks/resend`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signed },
    body: payload,
  })
  if (!response.ok) throw new Error(`the webhook answered ${response.status}`)
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
