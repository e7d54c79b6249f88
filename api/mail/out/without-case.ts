import type { CodePayload, InvitedPayload, RefusedPayload } from '@caselead/db/queues/letters.ts'
import type { Row } from '@caselead/db/tables.ts'
import { contactWithAccount } from '@caselead/db/team/people.ts'
import { sender } from '@caselead/emails/words/sender.ts'
import { signInCode } from '../../auth/tokens.ts'
import { companyOf } from '../../runtime/company.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Composed } from './composed.ts'
import { reviewMail } from './review.ts'
import { actionsMail } from './reviews/actions.ts'
import { meetingMail } from './reviews/meeting.ts'
import { summaryMail } from './summary.ts'
import { weekMail } from './week.ts'

/** What the others have in common: about no case, so no reply reaches one, and nothing to unsubscribe from. */
const ofNoCase = { replyToken: null, number: null, automatic: true, stopUrl: null } as const

/** A letter about no case; null if there's nobody to send it to. */
export async function letterWithoutCase(
  runtime: Runtime,
  row: Row<'outbox'>,
): Promise<Composed | null> {
  const { payload } = row
  if ('receipt' in payload) return receiptLetter(runtime, row)
  if ('refused' in payload) return refusedLetter(runtime, row, payload)
  if ('invited' in payload) return invitation(runtime, row, payload)
  if ('summary' in payload) return summaryMail(runtime, row, payload.summary)
  if ('review' in payload) return reviewMail(runtime, row, payload.review)
  if ('actions' in payload) return actionsMail(runtime, row, payload.actions)
  if ('week' in payload) return weekMail(runtime, row, payload.week)
  if ('meeting' in payload) return meetingMail(runtime, row, payload.meeting)
  return 'letter' in payload ? null : codeLetter(runtime, row, payload)
}

async function receiptLetter({ db }: Runtime, row: Row<'outbox'>): Promise<Composed> {
  const company = await companyOf(db)
  return {
    ...{ kind: 'mail_received', props: { company } },
    ...{ to: row.recipient, fromName: company.name, ...ofNoCase },
  }
}

async function refusedLetter(
  { db }: Runtime,
  row: Row<'outbox'>,
  { refused }: RefusedPayload,
): Promise<Composed | null> {
  const team = await colleagues(db, row.created_at)
  const reader = team.find(({ id }) => row.recipient === `agent:${id}`)
  if (!reader) return null
  const company = await companyOf(db)
  return {
    ...{ kind: 'answer_refused', props: { company, ...refused } },
    ...{ to: reader.email, fromName: sender.desk(company.name), ...ofNoCase },
  }
}

async function invitation(
  { db, publicUrl }: Runtime,
  row: Row<'outbox'>,
  { invited }: InvitedPayload,
): Promise<Composed | null> {
  const [kind, id = ''] = row.recipient.split(':')
  const isTeam = kind === 'agent'
  const team = isTeam ? await colleagues(db, row.created_at) : []
  const reader = isTeam ? team.find((one) => one.id === id) : await contactWithAccount(db, id)
  if (!reader?.email) return null
  const company = await companyOf(db)
  const asked = new URLSearchParams({ to: isTeam ? '/desk' : '/cases', email: reader.email })
  const url = `${publicUrl}/sign-in?${asked}`
  return {
    kind: 'invitation',
    props: { company, by: invited.by, email: reader.email, url, isTeam },
    ...{ to: reader.email, fromName: company.name, ...ofNoCase },
  }
}

async function codeLetter(
  { db, secret }: Runtime,
  row: Row<'outbox'>,
  { minutes, digits = 6 }: CodePayload,
): Promise<Composed> {
  const code = signInCode(secret, row.id, digits)
  const company = await companyOf(db)
  return {
    ...{ kind: 'sign_in_code', props: { company, code, minutes } },
    ...{ to: row.recipient, fromName: company.name, ...ofNoCase },
  }
}
