import { digestGroups, digestTitle } from '@caselead/core/alerts/digest.ts'
import { type AlertFacts, alertFacts } from '@caselead/core/alerts/facts.ts'
import type { Named } from '@caselead/core/base/actor.ts'
import { priorityNames } from '@caselead/core/base/labels.ts'
import { usd } from '@caselead/core/base/money.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { Letter } from '@caselead/core/case/letters.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { draftUpdate } from '@caselead/core/wording/draft-update.ts'
import { letterOf } from '@caselead/db/queues/letters.ts'
import type { Row } from '@caselead/db/tables.ts'
import type { AlertMailProps, DigestAlert } from '@caselead/emails/letters/props.ts'
import { sender } from '@caselead/emails/words/sender.ts'
import { replyToken } from '../../auth/tokens.ts'
import { channelOf, zoneOfRung } from '../../integrations/channel.ts'
import { caseAsOf } from '../../record/case-as-of.ts'
import { companyOf } from '../../runtime/company.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { alertCall } from './alert-call.ts'
import type { Composed } from './composed.ts'

/** What an agent or a channel is told by mail when a case calls, or several at once. */
export async function alertMail(runtime: Runtime, row: Row<'outbox'>): Promise<Composed | null> {
  const payload = letterOf(row)
  if (!payload) return null
  const { letter, asOf, late, digest } = payload
  const found = await caseAsOf(runtime, row.case_id ?? 0, asOf ?? row.seq ?? 0)
  const cause = found?.events.find(({ seq }) => seq === letter.seq)
  if (!found || !cause) return null
  const reader = await readerOf(runtime, row, letter, found.one)
  if (!reader) return null
  if (digest && digest.length > 1) return digestMail(runtime, row, reader, digest)
  const facts = alertFacts(found.one, cause, reader.as, letter.to === 'agent' ? letter.agent : null)
  const draft = reader.as === 'person' ? await draftFor(runtime, letter, found, cause) : null
  const due = askedBy(cause, found.one) ?? facts.due
  const company = await companyOf(runtime.db)
  const props: AlertMailProps = {
    ...{ company, to: reader, sentAt: toldAt(row), leads: facts.leads ?? false },
    call: alertCall(cause, reader.as),
    evidence: [facts.why, refundFor(reader, found.one)].filter(Boolean),
    case: aboutOf(facts),
    url: `${deskPage(runtime, facts.number)}${draft ? '?draft=update#update' : ''}`,
    ...(due ? { due } : {}),
    ...(draft ? { draft } : {}),
    ...(late ? { happenedAt: facts.at } : {}),
    ...(reader.as === 'person' ? { answers: runtime.agentReplies } : {}),
  }
  const isTheirs = letter.to === 'agent'
  return {
    ...sent(company.name, reader.email),
    ...{ kind: 'alert', props, number: facts.number },
    replyToken: isTheirs ? replyToken(runtime.secret, row.id) : null,
  }
}

/** Of what is asked, whatever else falls due before. */
const clockOfCall: Partial<Record<CaseEvent['kind'], ClockKind>> = {
  escalated: 'handoff',
  escalation_requested: 'escalation_answer',
  ticket_changed: 'tell_customer',
  report_promised: 'report',
  clock_warned: 'report',
  clock_breached: 'report',
}

function askedBy(cause: CaseEvent, { clocks }: Case): AlertFacts['due'] {
  const clock = clocks.find(({ kind }) => kind === clockOfCall[cause.kind])
  return clock?.dueAt ? { clock: clock.kind, at: clock.dueAt } : null
}

/** The same at a second try, and close to when it is read: an alert may have waited overnight. */
const toldAt = ({ told_at, created_at }: Row<'outbox'>): number => told_at ?? created_at

const aboutOf = ({ number, subject, account, priority }: AlertFacts): DigestAlert['case'] => ({
  ...{ number, subject, account },
  severity: priorityNames[priority],
})

/** What the team knows of a refund that waits for an answer. */
const refundFor = ({ as }: MailReader, { refund }: Case): string =>
  refund && as === 'person'
    ? `${refund.by.name} asks for a refund of ${usd(refund.usd)}: ${refund.reason}`
    : ''

type Found = NonNullable<Awaited<ReturnType<typeof caseAsOf>>>

/** The lead who is told that a promised update is due soon, or their stand-in, gets one to make their own. */
async function draftFor(
  { matrices, db }: Runtime,
  letter: Letter,
  { one, events }: Found,
  cause: CaseEvent,
): Promise<string | null> {
  if (letter.to !== 'agent' || cause.kind !== 'alerted') return null
  const isLead = ({ id }: Named) => id === one.lead?.id
  const isTheirs = isLead(letter.agent) || !cause.data.to.some(isLead)
  const owesUpdate = events.some(
    (event) =>
      event.kind === 'clock_warned' && event.data.kind === 'promise' && event.at === cause.at,
  )
  if (!isTheirs || !owesUpdate) return null
  const matrix = await matrices.version(db, one.matrixVersion)
  const people = await colleagues(db, cause.at)
  return draftUpdate(one, events, { matrix, people, now: cause.at })
}

interface MailReader {
  name: string
  email: string
  zone: string
  as: 'person' | 'partner' | 'channel'
}

async function readerOf(
  runtime: Runtime,
  row: Row<'outbox'>,
  letter: Letter,
  one: Case,
): Promise<MailReader | null> {
  if (letter.to === 'channel') {
    const channel = await channelOf(runtime, one, letter.channel)
    if (channel?.kind !== 'email') return null
    const matrix = await runtime.matrices.version(runtime.db, one.matrixVersion)
    const zone = zoneOfRung(matrix, one)
    return { name: letter.channel, email: channel.to, zone, as: 'channel' }
  }
  const team = await colleagues(runtime.db, row.created_at)
  const agent = team.find(({ id }) => letter.to === 'agent' && id === letter.agent.id)
  if (!agent) return null
  const { name, email, hours, role } = agent
  return { name, email, zone: hours.zone, as: role === 'partner' ? 'partner' : 'person' }
}

async function digestMail(
  runtime: Runtime,
  row: Row<'outbox'>,
  reader: MailReader,
  alerts: readonly AlertFacts[],
): Promise<Composed> {
  const company = await companyOf(runtime.db)
  const groups = digestGroups(alerts).map(({ heading, alerts: those }) => ({
    heading,
    alerts: those.map((each) => ({
      case: aboutOf(each),
      leads: each.leads ?? false,
      why: each.why,
      url: deskPage(runtime, each.number),
      ...(each.due ? { due: each.due } : {}),
    })),
  }))
  const props = {
    ...{ company, groups, to: reader, sentAt: toldAt(row), title: digestTitle(alerts) },
    url: `${runtime.publicUrl}/desk`,
  }
  return { ...sent(company.name, reader.email), kind: 'digest', props, number: null }
}

const sent = (company: string, to: string) => ({
  ...{ to, fromName: sender.desk(company), replyToken: null, automatic: true, stopUrl: null },
})

const deskPage = ({ publicUrl }: Runtime, number: string): string =>
  `${publicUrl}/desk/cases/${number}`
