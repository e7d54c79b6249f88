import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import type { PageRequest } from '@caselead/db/pages.ts'
import { mailSetAside, oneSetAside } from '@caselead/db/queues/set-aside.ts'
import type { Context } from '../../auth/context.ts'
import type { MailSetAside, MailSetAsideList, MailSetAsideRow } from '../types/mail.ts'
import { paging } from '../types/paging.ts'

/** Mail that arrived and couldn't be read, the newest first. */
export async function setAsideList(
  { runtime }: Context,
  asked: PageRequest,
): Promise<MailSetAsideList> {
  const { found, total } = await mailSetAside(runtime.db, asked)
  return { mails: found.rows.map(row), paging: paging(found, total) }
}

/** So much of a mail is shown; all of it is kept. */
const longestShown = 100_000

/** A mail that was set aside, with why it couldn’t be read. */
export async function setAsideMail(
  { runtime }: Context,
  { id }: { id: string },
): Promise<MailSetAside> {
  const found = await oneSetAside(runtime.db, id, longestShown)
  if (!found) throw new Refusal('not_found', notFoundWords.email)
  const { text, html, text_length, html_length } = found
  const parts: MailSetAside['parts'] = [
    { name: 'Text', shown: text ?? '', length: text_length ?? 0 },
    { name: 'HTML', shown: html ?? '', length: html_length ?? 0 },
  ]
  return { ...row(found), parts: parts.filter(({ shown }) => shown !== '') }
}

type Found = Pick<
  Awaited<ReturnType<typeof mailSetAside>>['found']['rows'][number],
  'provider_id' | 'received_at' | 'set_aside_at' | 'last_error' | 'tries' | 'from' | 'subject'
>

const row = (found: Found): MailSetAsideRow => ({
  id: found.provider_id,
  from: found.from ?? '',
  subject: found.subject ?? '',
  receivedAt: found.received_at,
  setAsideAt: found.set_aside_at ?? found.received_at,
  why: found.last_error ?? '',
  tries: found.tries,
})
