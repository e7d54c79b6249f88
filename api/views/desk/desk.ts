import { days } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Tier } from '@caselead/core/base/vocabulary.ts'
import { type Case, isOpen } from '@caselead/core/case/state.ts'
import { mayAuthorise } from '@caselead/core/decide/refunds.ts'
import type { OutlookInput } from '@caselead/core/outlook/tells.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { lateNotice, statusInWords } from '@caselead/core/wording/status-words.ts'
import { breachedClocks, counts } from '@caselead/db/case/counts.ts'
import { casesOf, casesPageOf } from '@caselead/db/case/customer-cases.ts'
import { caseForCustomer } from '@caselead/db/case/events.ts'
import { countOpenIncidents, incidentTitle } from '@caselead/db/case/incidents.ts'
import { type ListedCase, oneCase } from '@caselead/db/case/listed.ts'
import {
  dueFor,
  handoffsFor,
  type QueueFilter,
  queuePage,
  requestsFor,
} from '@caselead/db/case/queue.ts'
import { refundsAsked, refundsSince } from '@caselead/db/case/refunds.ts'
import { type PageRequest, pageLength } from '@caselead/db/pages.ts'
import { lettersOfCase, mostLetters } from '@caselead/db/queues/letter-lists.ts'
import { countSetAside } from '@caselead/db/queues/set-aside.ts'
import { setting } from '@caselead/db/settings.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Context } from '../../auth/context.ts'
import { demoIdentity } from '../../auth/embed-tokens.ts'
import { type Agent, mayTouch } from '../../auth/visitor.ts'
import { readEvents } from '../../record/read.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { caseSummary, caseView } from '../case/case.ts'
import { colleagueList } from '../case/colleagues.ts'
import type {
  CaseList,
  CaseSummary,
  CaseView,
  ColleagueList,
  CompanyView,
  DeskCase,
  DeskHome,
  DeskQueue,
  DeskRow,
} from '../types/case.ts'
import { paging } from '../types/paging.ts'
import { aroundCase } from './around-case.ts'
import { deskCase, deskRow } from './desk-case.ts'

const zoneOf = ({ visitor }: Context): string => (visitor.kind === 'nobody' ? 'UTC' : visitor.zone)

/** `open` are the incidents that have not ended, where they are known. */
export async function seenBy(
  { matrices, team, now, db }: Runtime,
  one: Case,
  open?: OutlookInput['incidents'],
): Promise<OutlookInput> {
  const [matrix, people, incidents] = await Promise.all([
    matrices.version(db, one.matrixVersion),
    team(),
    open ?? ownIncident(db, one),
  ])
  return { matrix, people, now: now(), incidents }
}

/** The open incident a case is part of. */
async function ownIncident(db: Db, one: Case): Promise<OutlookInput['incidents']> {
  const incident = one.incident && isOpen(one) ? await incidentTitle(db, one.incident) : null
  return incident?.ended_at === null ? [incident] : []
}

/** The newest fifty of the cases a customer may see, or of those before one. */
export async function myCases({ desk, visitor }: Context, before?: number): Promise<CaseSummary[]> {
  if (visitor.kind !== 'contact') return []
  return summaries(desk, await casesOf(desk.db, whose(visitor), before))
}

/** One page of them: those that run, or those that are over. */
export async function caseList(
  { desk, visitor }: Context,
  { show, ...asked }: PageRequest & { show: 'open' | 'resolved' },
): Promise<CaseList> {
  if (visitor.kind !== 'contact') throw new Refusal('sign_in', 'Please sign in first.')
  const over = show === 'resolved'
  const { found, ...counts } = await casesPageOf(desk.db, whose(visitor), { over, ...asked })
  const rows = await summaries(desk, found.rows)
  return { rows, paging: paging(found, counts[show]), counts }
}

type Contact = Extract<Context['visitor'], { kind: 'contact' }>

const whose = ({ id, accountId, sharesCases }: Contact) =>
  sharesCases ? { accountId } : { contactId: id }

const summaries = (desk: Runtime, rows: ListedCase[]): Promise<CaseSummary[]> =>
  Promise.all(
    rows.map(async ({ state, last_event_at }) => {
      const one = state
      return caseSummary(one, last_event_at, await seenBy(desk, one))
    }),
  )

export async function customerCase(ctx: Context, id: number, before?: number): Promise<CaseView> {
  const row = await caseForCustomer(ctx.desk.db, id, before)
  if (!row) throw new Refusal('not_found', 'There is no such case.')
  const one = row.state
  mayTouch(ctx.visitor)(one)
  const events = row.events
  const seen = await seenBy(ctx.desk, one, row.incidents)
  return { ...caseView(one, events, seen, row.last_at ?? one.openedAt), zone: zoneOf(ctx) }
}

/** Which part of the record: all of it or the conversation, the newest or what was before. */
export interface RecordAsked {
  show: 'all' | 'conversation'
  before?: number | undefined
}

export async function wholeCase(
  ctx: Context,
  me: Agent,
  id: number,
  asked: RecordAsked,
): Promise<DeskCase> {
  const one = await visible(ctx, id)
  const { db } = ctx.desk
  const [events, letters, seen, around] = await Promise.all([
    readEvents(db, id),
    lettersOfCase(db, id),
    seenBy(ctx.desk, one),
    aroundCase(ctx.desk, one, me),
  ])
  const mail = letters
    .slice(0, mostLetters)
    .map(({ kind, recipient, sent_at, last_error, carrier, next_at }) => ({
      kind,
      to: addressee(recipient, one, seen),
      sentAt: sent_at,
      error: last_error,
      waitsUntil: carrier === 'alert' && last_error === null ? next_at : null,
    }))
  return {
    ...deskCase(one, events, seen, { viewerId: me.id, around, asked }),
    mail,
    moreMail: letters.length > mostLetters,
    zone: me.zone,
  }
}

function addressee(recipient: string, one: Case, { people }: OutlookInput): string {
  if (recipient.startsWith('contact:')) return one.contact.name
  if (recipient.startsWith('channel:')) return recipient.slice('channel:'.length)
  return people.find(({ id }) => `agent:${id}` === recipient)?.name ?? 'the team'
}

export async function visible({ desk, visitor }: Context, id: number): Promise<Case> {
  const row = await oneCase(desk.db, id)
  if (!row) throw new Refusal('not_found', 'There is no such case.')
  const one = row.state
  mayTouch(visitor)(one)
  return one
}

export const deskRows = (desk: Runtime, rows: ListedCase[]): Promise<DeskRow[]> =>
  Promise.all(
    rows.map(async ({ state, last_event_at }) => {
      const one = state
      return deskRow(one, last_event_at, await seenBy(desk, one))
    }),
  )

export async function deskQueue(
  { desk }: Context,
  me: Agent,
  asked: PageRequest & { tier?: Tier | undefined; filter: QueueFilter },
): Promise<DeskQueue> {
  const { found, total } = await queuePage(desk.db, { ...asked, agentId: me.id })
  const rows = await deskRows(desk, found.rows)
  return { rows, paging: paging(found, total) }
}

export async function deskHome({ desk }: Context, me: Agent): Promise<DeskHome> {
  const { db } = desk
  const [due, handoffs, requests, refunds, open, breached, incidents, mailSetAside, lagMs] =
    await Promise.all([
      dueFor(db, me.id),
      handoffsFor(db, me.id),
      requestsFor(db, me.id),
      refundsFor(desk, me.id),
      counts(db),
      breachedClocks(db),
      countOpenIncidents(db),
      isLeading(me) ? countSetAside(db) : 0,
      desk.lag(),
    ])
  return {
    due: await deskRows(desk, due.found.rows),
    mine: paging(due.found, due.total),
    handoffs: await deskRows(desk, handoffs.slice(0, pageLength)),
    requests: await deskRows(desk, requests.slice(0, pageLength)),
    refunds: await deskRows(desk, refunds.slice(0, pageLength)),
    more: {
      handoffs: handoffs.length > pageLength,
      requests: requests.length > pageLength,
      refunds: refunds.length > pageLength,
    },
    counts: { ...open, breached },
    openIncidents: incidents,
    mailSetAside,
    engine: { lagMs },
  }
}

/** Those that this agent may say yes to: a page of them, and one more when there are more. */
async function refundsFor(desk: Runtime, id: string): Promise<ListedCase[]> {
  const at = desk.now()
  const [team, refunds] = await Promise.all([desk.team(), refundsSince(desk.db, at - days(2))])
  const me = team.find((agent) => agent.id === id)
  if (!me) return []
  const answerable: ListedCase[] = []
  for await (const asked of refundsAsked(desk.db)) {
    const one = asked.state
    const matrix = await desk.matrices.version(desk.db, one.matrixVersion)
    if (!one.refund || !mayAuthorise(me, one, one.refund, { matrix, refunds, at })) continue
    if (answerable.push(asked) > pageLength) break
  }
  return answerable
}

export async function colleagues(
  { desk }: Context,
  { words }: { words: string },
): Promise<ColleagueList> {
  return colleagueList(await desk.team(), words, desk.now())
}

/** How support is doing, for anybody; null where the notice on every page says it. */
export async function supportStatus({ desk }: Context): Promise<{ sentence: string | null }> {
  return { sentence: statusInWords(await desk.running()) }
}

export async function company({ desk, visitor, mailbox, operator }: Context): Promise<CompanyView> {
  const [{ name, accent }, team, running] = await Promise.all([
    desk.company(),
    desk.team(),
    desk.running(),
  ])
  const isTeam = visitor.kind === 'agent' && visitor.role !== 'partner'
  const still = isTeam ? await desk.standstills() : []
  return {
    name,
    accent,
    supportAddress: desk.supportAddress,
    needsSetUp: team.length === 0,
    maySetUp: operator,
    mailbox,
    lateNotice: lateNotice(running),
    teamNotice: still.length > 0 ? still.map(({ sentence }) => sentence).join(' ') : null,
  }
}

/** Who the pretend product page of a demo is signed in as; null outside a demo. */
export async function demoVisitor({ desk, mailbox }: Context): Promise<string | null> {
  const demo = await setting(desk.db, 'demo')
  return demo && mailbox ? demoIdentity(desk, demo.contact) : null
}
