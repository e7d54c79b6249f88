import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { type Case, caseNumber } from '@caselead/core/case/state.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import {
  asideShows,
  countSetAside,
  mailSetAside,
  oneSetAside,
} from '@caselead/db/queues/set-aside.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { keptMail } from '@caselead/emails/provider/received.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { MailSetAside, MailSetAsideList, MailSetAsideRow } from '../types/mail.ts'
import { Paged, paging } from '../types/paging.ts'

export const AsideAsked = Paged.extend({
  shows: z
    .enum(asideShows)
    .default('waiting')
    .describe('Mails that wait for a decision, or mails somebody dropped in the last 30 days.'),
})

/** Mails that were set aside, the newest first. */
export async function setAsideList(
  { runtime }: Context,
  { shows, ...asked }: z.output<typeof AsideAsked>,
): Promise<MailSetAsideList> {
  const { found, ...counts } = await mailSetAside(runtime.db, asked, shows)
  return { mails: found.rows.map(row), paging: paging(found, counts[shows]), counts }
}

/** How many mails wait for a decision; above 1,000 it counts no further. */
export const setAsideCount = ({ runtime }: Context): Promise<number> => countSetAside(runtime.db)

/** So much of a mail is shown; all of it is kept. */
const longestShown = 100_000

/** A mail that was set aside, and why. */
export async function setAsideMail(
  { runtime }: Context,
  { id }: { id: string },
  machineMark: (mail: ReceivedMail) => MailSetAside['machine'],
): Promise<MailSetAside> {
  const found = await oneSetAside(runtime.db, id, longestShown)
  if (!found) throw new Refusal('not_found', notFoundWords.email)
  const { text, html, text_length, html_length, settled, case_id } = found
  const parts: MailSetAside['parts'] = [
    { name: 'Text', shown: text ?? '', length: text_length ?? 0 },
    { name: 'HTML', shown: html ?? '', length: html_length ?? 0 },
  ]
  const mail = keptMail(found)
  const about = case_id === null ? null : ((await oneCase(runtime.db, case_id))?.state ?? null)
  return {
    ...row(found),
    ...contents(mail),
    machine: mail && machineMark(mail),
    parts: parts.filter(({ shown }) => shown !== ''),
    about: about && aboutOf(about),
    dropped: settled && { at: settled.at, by: settled.by.name, why: settled.why },
  }
}

/** So many receivers and files are named. */
const most = 20

const contents = (mail: ReceivedMail | null): Pick<MailSetAside, 'to' | 'files'> => ({
  to: (mail?.to ?? []).slice(0, most).join(', ').slice(0, 1000),
  files: (mail?.attachments ?? []).slice(0, most).map(({ name }) => (name ?? '').slice(0, 200)),
})

const aboutOf = ({ id, subject, contact, account }: Case): MailSetAside['about'] => ({
  ...{ number: caseNumber(id), subject, contact: contact.name, account: account.name },
})

type Found = Omit<Awaited<ReturnType<typeof mailSetAside>>['found']['rows'][number], 'is_fetched'>

const row = (found: Found): MailSetAsideRow => ({
  id: found.provider_id,
  from: found.from ?? '',
  subject: found.subject ?? '',
  receivedAt: found.received_at,
  setAsideAt: found.set_aside_at ?? found.received_at,
  reason: found.reason,
  why: found.last_error ?? '',
  tries: found.tries,
  names: found.case_id === null ? null : caseNumber(found.case_id),
})
