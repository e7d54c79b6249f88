import { escalationRefusal } from '../core/escalation-requests.ts'
import type { PublicEvent } from '../core/events.ts'
import { type Matrix, rungOf } from '../core/matrix.ts'
import { climbInWords, nextClimb } from '../core/next-climb.ts'
import type { Agent } from '../core/people.ts'
import { recordPage } from '../core/record-page.ts'
import { backupFor } from '../core/routing.ts'
import { ladder } from '../core/rungs.ts'
import { standing } from '../core/standing.ts'
import { type Case, caseNumber, statusOf } from '../core/state.ts'
import { entry } from '../core/timeline.ts'
import { asked, hearsBy, whatNext, worker } from '../core/what-next.ts'
import { personView } from '../person-view.ts'
import type { CaseSummary, CaseView, ClimbView } from './types.ts'

export interface Seen {
  matrix: Matrix
  people: readonly Agent[]
  now: number
}

export function caseSummary(one: Case, lastEventAt: number, seen: Seen): CaseSummary {
  return {
    number: caseNumber(one.id),
    subject: one.subject,
    status: statusOf(one),
    priority: one.priority,
    standing: standing(one, seen.matrix),
    lead: personView(one.lead, seen.people, seen.now),
    nextUpdateBy: hearsBy(one),
    openedAt: one.openedAt,
    lastEventAt,
    openedBy: one.contact.name,
  }
}

/** A case as its customer sees it. The timeline's type has no room for anything internal. */
export function caseView(
  one: Case,
  events: readonly PublicEvent[],
  seen: Seen,
  lastEventAt: number,
): Omit<CaseView, 'zone'> {
  const { matrix, people, now } = seen
  const why = escalationRefusal(one, matrix, now)
  const backup = backupFor(rungOf(matrix, one.level), people, one.lead, now)
  const called = asked(one)
  const told = recordPage(events, entry)
  return {
    ...caseSummary(one, lastEventAt, seen),
    seq: one.seq,
    impact: one.impact,
    urgency: one.urgency,
    backup: personView(backup, people, now),
    assignee: personView(worker(one), people, now),
    asked: called && { by: called.by, who: personView(called.to, people, now) },
    ladder: ladder(one, matrix),
    climbs: climbView(one, seen),
    next: whatNext(one),
    waitingOnCustomer: one.waitingSince !== null,
    timeline: told.entries,
    earlier: told.earlier ?? earlierThan(events),
    rated: isRated(one, events),
    escalation: { allowed: why === null, why, askedAt: one.escalationRequest?.at ?? null },
  }
}

/** What was read began later than the case itself, whose first event is public. */
const earlierThan = ([first]: readonly PublicEvent[]): number | null =>
  first && first.seq > 1 ? first.seq : null

const isRated = ({ survey }: Case, events: readonly PublicEvent[]): boolean => {
  if (survey) return survey.answer !== null && (survey.answer.ces ?? survey.answer.csat) !== null
  return events.some(({ kind }) => kind === 'survey_answered')
}

/** What the ladder does if nobody acts, and when. */
export function climbView(one: Case, { matrix, people }: Seen): ClimbView | null {
  const climb = nextClimb(one, { matrix, people })
  return climb && { at: climb.at, level: climb.level, sentence: climbInWords(climb) }
}
