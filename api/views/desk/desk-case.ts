import type { Instant } from '@caselead/core/base/instant.ts'
import { clockNames } from '@caselead/core/base/labels.ts'
import { isAbove } from '@caselead/core/base/vocabulary.ts'
import type { Clock } from '@caselead/core/case/clocks.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { followersOf } from '@caselead/core/case/evolve/followers.ts'
import { promisesKept } from '@caselead/core/case/promise-outcomes.ts'
import { type Case, isOpen } from '@caselead/core/case/state.ts'
import { offers } from '@caselead/core/decide/offers.ts'
import { advised } from '@caselead/core/ladder/ladder.ts'
import { packetFromRecord } from '@caselead/core/ladder/packet-from-record.ts'
import { partnerToCall } from '@caselead/core/ladder/partner.ts'
import { type Matrix, rungOf } from '@caselead/core/matrix/matrix.ts'
import { completeness } from '@caselead/core/matrix/packet.ts'
import { climbsOf, type OutlookInput } from '@caselead/core/outlook/tells.ts'
import { knownCategories } from '@caselead/core/triage/category/known-categories.ts'
import { draftUpdate } from '@caselead/core/wording/draft-update.ts'
import { ladder } from '@caselead/core/wording/ladder-view.ts'
import { progressOf } from '@caselead/core/wording/progress.ts'
import { handsInWords } from '@caselead/core/wording/progress-words.ts'
import { isConversation, recordPage } from '@caselead/core/wording/record-page.ts'
import { firstDue, mostPressing } from '@caselead/core/wording/standing.ts'
import { caseSummary } from '../case/case.ts'
import { clockView } from '../case/clock-view.ts'
import { packetNamed } from '../case/packet.ts'
import { personView } from '../case/person.ts'
import type { DeskRow, DueClock } from '../types/desk.ts'
import type { DeskCase } from '../types/desk-case.ts'
import type { RecordAsked } from './desk.ts'
import { type Around, followUp } from './follow-up.ts'
import { customerNamed, mailedWith, type SentLetter } from './mailed.ts'
import { recordEntry } from './record-entry.ts'

export function deskRow(one: Case, lastEventAt: number, seen: OutlookInput): DeskRow {
  const first = mostPressing(one)
  const next = firstDue(one)
  return {
    ...caseSummary(one, lastEventAt, seen),
    account: one.account.name,
    plan: one.account.plan,
    vip: one.account.vip,
    tier: one.tier,
    level: one.level,
    assignee: one.assignee?.name ?? null,
    handoffTo: one.handoff?.to.name ?? null,
    escalationAsked: one.escalationRequest !== null,
    breached: one.clocks.flatMap(({ kind, breachedAt }) => (breachedAt === null ? [] : [kind])),
    due: dueClock(first, seen.now),
    next: next === first ? null : dueClock(next, seen.now),
  }
}

function dueClock(clock: Clock | null, now: Instant): DueClock | null {
  if (!clock || clock.dueAt === null) return null
  const { kind, startedAt, dueAt, breachedAt } = clock
  const breached = breachedAt !== null || dueAt <= now
  return { kind, name: clockNames[kind], since: startedAt, at: dueAt, breached }
}

interface CaseReader {
  viewerId: string
  around: Around
  asked: RecordAsked
  /** The newest of its letters. */
  letters?: readonly SentLetter[]
}

type Whole = Omit<DeskCase, 'mail' | 'moreMail' | 'zone'>

/** Of categories, which can be typed, too. */
const mostSuggested = 100

/** A case as the team sees it: the whole record, every clock, the packet in hand. */
export function deskCase(
  one: Case,
  events: readonly CaseEvent[],
  seen: OutlookInput,
  { viewerId, around, asked, letters = [] }: CaseReader,
): Whole {
  const { matrix, people } = seen
  const partner = partnerToCall(people, seen.now)
  const me = people.find(({ id }) => id === viewerId)
  const mails = mailedWith(events, letters, (recipient) => customerNamed(one, recipient))
  const entryOf = (event: CaseEvent) => {
    const entry = recordEntry(event, events, matrix, {
      viewerId,
      mailed: mails.get(event.seq) ?? [],
    })
    return asked.show === 'all' || isConversation(entry) ? entry : null
  }
  const told = recordPage(events, entryOf, asked.before)
  return {
    ...deskRow(one, events.at(-1)?.at ?? one.openedAt, seen),
    seq: one.seq,
    impact: one.impact,
    urgency: one.urgency,
    contact: one.contact.name,
    valueUsd: one.account.valueUsd,
    category: one.category,
    categorySet: (one.categorySetAt ?? null) !== null,
    categories: knownCategories(people, matrix, [one.category]).slice(0, mostSuggested),
    worker: personView(one.assignee, people, seen.now),
    workerDoes: handsInWords(progressOf(one, seen)),
    leadId: one.lead?.id ?? null,
    assigneeId: one.assignee?.id ?? null,
    advised: isOpen(one) ? adviceOn(one, seen) : null,
    record: told.entries,
    earlier: told.earlier,
    clocks: one.clocks.map((clock) => clockView(clock, one, seen)),
    ladder: ladder(one, matrix),
    climbs: climbsOf(one, seen),
    handoff: handoffView(one, seen, viewerId),
    escalationRequest: one.escalationRequest,
    nextRungs: isOpen(one) ? rungsAbove(one, matrix) : [],
    draft: packetNamed(one.id, packetFromRecord(one, '')),
    updateDraft: draftUpdate(one, events, seen),
    read: one.read ?? [],
    promises: promisesKept(events),
    partner: partner && isOpen(one) && one.tier !== 4 ? partner.name : null,
    withPartner: one.tier === 4 ? (one.assignee?.name ?? null) : null,
    ...followUp(one, seen, me, around),
    offers: offers(one, {
      ...{ me, matrix, others: around.others, refunds: around.refunds, at: seen.now },
      hasPartner: partner !== null,
      incidents: openOnes(around),
    }),
    followers: followersOf(one).map(({ id, name }) => ({ id, name })),
    copied: (one.copied ?? []).map(({ address, name, contact }) => ({
      ...{ address, name, isKnown: contact !== undefined },
    })),
    survey: surveyOf(events),
  }
}

function adviceOn(one: Case, seen: OutlookInput): DeskCase['advised'] {
  const choice = advised(one, seen)
  return choice && { id: choice.to.id, name: choice.to.name, reason: choice.reason }
}

/** The one it is part of may be older than those it could join. */
const openOnes = ({ incident, openIncidents }: Around): Around['openIncidents'] =>
  incident?.endedAt === null ? [...openIncidents, incident] : openIncidents

/** The newest number and the newest words since it was resolved: they may have come one by one. */
function surveyOf(events: readonly CaseEvent[]): Whole['survey'] {
  const since = events.findLastIndex(({ kind }) => kind === 'resolved')
  const all = events.flatMap((event, at) =>
    event.kind === 'survey_answered' ? [{ ...event.data, isNew: at > since }] : [],
  )
  const answers = all.some(({ isNew }) => isNew) ? all.filter(({ isNew }) => isNew) : all
  if (answers.length === 0) return null
  return {
    ces: answers.findLast(({ ces }) => ces !== null)?.ces ?? null,
    csat: answers.findLast(({ csat }) => csat !== null)?.csat ?? null,
    comment: answers.findLast(({ comment }) => comment !== '')?.comment ?? '',
  }
}

const rungsAbove = (one: Case, { rungs }: Matrix): Whole['nextRungs'] =>
  rungs
    .filter(({ level }) => isAbove(level, one.level))
    .map(({ level, tier, inWords, requires, minimumCompleteness }) => ({
      ...{ level, tier, inWords, requires, minimum: minimumCompleteness },
    }))

function handoffView(one: Case, { matrix }: OutlookInput, viewerId: string): Whole['handoff'] {
  if (!one.handoff) return null
  const { to, since, toSince = since, fromTier, packet } = one.handoff
  const { requires } = rungOf(matrix, one.level)
  return {
    to: to.name,
    since: toSince,
    fromTier,
    packet: packetNamed(one.id, packet),
    requires,
    completeness: completeness(packet, requires),
    mine: to.id === viewerId,
  }
}
