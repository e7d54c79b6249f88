import type { PublicEvent } from '@caselead/core/case/events.ts'
import { followersOf } from '@caselead/core/case/evolve/followers.ts'
import { hears, hearsInWords } from '@caselead/core/case/hears.ts'
import { promisesShown } from '@caselead/core/case/promises-told.ts'
import { type Case, caseNumber, isOpen, statusOf } from '@caselead/core/case/state.ts'
import { escalationRefusal } from '@caselead/core/decide/escalation-requests.ts'
import { backupFor } from '@caselead/core/ladder/routing.ts'
import { rungOf } from '@caselead/core/matrix/matrix.ts'
import { stepsOf } from '@caselead/core/outlook/steps.ts'
import { type OutlookInput, tells } from '@caselead/core/outlook/tells.ts'
import { nextOnDuty, onDutyUntil } from '@caselead/core/team/on-duty.ts'
import { ladder } from '@caselead/core/wording/ladder-view.ts'
import { recordPage } from '@caselead/core/wording/record-page.ts'
import { standing } from '@caselead/core/wording/standing.ts'
import { entry } from '@caselead/core/wording/timeline.ts'
import { calledNow, worker } from '@caselead/core/wording/what-next.ts'
import type { CaseEntry, CaseSummary, CaseView, Rating } from '../types/case.ts'
import { fileNamed } from './file.ts'
import { personView } from './person.ts'

export function caseSummary(one: Case, lastEventAt: number, seen: OutlookInput): CaseSummary {
  const next = hears(one)
  return {
    number: caseNumber(one.id),
    subject: one.subject,
    status: statusOf(one),
    priority: one.priority,
    standing: standing(one, seen.matrix),
    lead: personView(one.lead, seen.people, seen.now),
    nextUpdateBy: next?.by ?? null,
    nextUpdateSince: next?.since ?? null,
    nextUpdateWords: next && hearsInWords[next.what],
    openedAt: one.openedAt,
    lastEventAt,
    openedBy: one.contact.name,
  }
}

/** A case as its customer sees it. The timeline's type has no room for anything internal. */
export function caseView(
  one: Case,
  events: readonly PublicEvent[],
  seen: OutlookInput,
  lastEventAt: number,
): Omit<CaseView, 'zone' | 'reader' | 'isOwn' | 'isGuest'> {
  const { matrix, people, now } = seen
  const why = escalationRefusal(one, matrix, now)
  const backup = backupFor(rungOf(matrix, one.level), people, one.lead, now)
  const called = calledNow(one)
  const told = recordPage(events, entryBy(one, seen))
  const outlook = tells(one, seen)
  const lead = one.lead && people.find(({ id }) => id === one.lead?.id)
  return {
    ...caseSummary(one, lastEventAt, seen),
    ...outlook,
    seq: one.seq,
    impact: one.impact,
    urgency: one.urgency,
    backup: personView(backup, people, now),
    assignee: personView(worker(one), people, now),
    asked: called && { by: called.by, who: personView(called.to, people, now) },
    ladder: ladder(one, matrix),
    steps: stepsOf(one, outlook, seen),
    leadBackAt: lead && isOpen(one) ? nextOnDuty(lead, now) : null,
    leadUntil: lead && isOpen(one) ? onDutyUntil(lead, now) : null,
    resolvedAt: one.resolvedAt,
    closedAt: one.closedAt,
    closesAt: one.clocks.find(({ kind }) => kind === 'auto_close')?.dueAt ?? null,
    promises: isOpen(one) || events[0]?.kind !== 'opened' ? null : promisesShown(one, events),
    waitingOnCustomer: one.waitingSince !== null,
    timeline: told.entries,
    earlier: told.earlier ?? earlierThan(events),
    followers: followersOf(one).map(({ id, name }) => ({ id, name })),
    rated: isRated(one, events),
    rating: ratingOf(one, events),
    escalation: { allowed: why === null, why, askedAt: one.escalationRequest?.at ?? null },
  }
}

/** Somebody who left has no title any more. */
const entryBy =
  ({ id: caseId, contact }: Case, { people, forFollower }: OutlookInput) =>
  (event: PublicEvent): CaseEntry | null => {
    const told = entry(event, forFollower ? contact.name : undefined)
    if (!told) return null
    const { files, ...said } = told
    const named = files && { files: files.map((file) => fileNamed(caseId, file)) }
    const title = people.find(({ id }) => id === told.who?.id)?.title ?? null
    return { ...said, ...named, title }
  }

/** What was read began later than the case itself, whose first event is public. */
const earlierThan = ([first]: readonly PublicEvent[]): number | null =>
  first && first.seq > 1 ? first.seq : null

/** Of a long comment the case keeps the start; the event has all of it. */
function ratingOf({ survey }: Case, events: readonly PublicEvent[]): Rating | null {
  if (!survey?.answer) return null
  const { ces, comment } = survey.answer
  const given = events.findLast((event) => event.kind === 'survey_answered')
  if (given?.kind !== 'survey_answered') return { ces, comment, by: null }
  const by = given.actor.type === 'contact' ? given.actor : null
  return { ces, comment: given.data.comment, by: by && { id: by.id, name: by.name } }
}

const isRated = ({ survey }: Case, events: readonly PublicEvent[]): boolean => {
  if (survey) return survey.answer !== null && (survey.answer.ces ?? survey.answer.csat) !== null
  return events.some(({ kind }) => kind === 'survey_answered')
}
