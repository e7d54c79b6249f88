import type { Instant } from '../../base/instant.ts'
import type { Level } from '../../base/vocabulary.ts'
import { openBetween } from '../../calendar/calendar.ts'
import type { CaseEvent } from '../../case/events.ts'
import type { Case } from '../../case/state.ts'
import { calendarFor } from '../../matrix/calendar-for.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import { partsNamed } from '../../matrix/packet.ts'
import { add } from './add.ts'
import type { HandoffFact } from './case-facts.ts'

/** The handoffs of a case, event by event; `after` is the case with the event. */
export function trackHandoff(
  handoffs: HandoffFact[],
  after: Case,
  event: CaseEvent,
  matrix: Matrix,
): void {
  const waiting = handoffs.find(({ how }) => how === null)
  if (waiting) waiting.openMs = openMsOf(waiting, event.at, { matrix, level: after.level })
  switch (event.kind) {
    case 'escalated':
      if (waiting) end(waiting, 'dropped', event.at)
      add(handoffs, begun(event.data, after, event.at))
      break
    case 'escalation_accepted':
      if (waiting) {
        end(waiting, 'accepted', event.at)
        waiting.openMs = event.data.tookMs
      }
      break
    case 'bounced_back': {
      const returned = waiting ?? handoffs.findLast(({ how }) => how === 'accepted')
      if (waiting) end(waiting, 'returned', event.at)
      if (returned?.returnedAt === null) {
        returned.returnedAt = event.at
        returned.lacks = partsNamed(event.data.missing).fields
      }
      break
    }
    case 'clock_breached':
      if (waiting && event.data.kind === 'handoff') waiting.isLate = true
      break
    case 'referred_to_partner':
      if (waiting) end(waiting, 'withdrawn', event.at)
      break
    default:
      if (waiting && after.handoff === null) end(waiting, 'dropped', event.at)
  }
}

type Escalated = Extract<CaseEvent, { kind: 'escalated' }>['data']

const begun = (data: Escalated, { priority }: Case, at: Instant): HandoffFact => ({
  ...{ at, toTier: data.toTier, toLevel: data.toLevel, who: data.to.id },
  ...{ rule: data.because?.rule ?? null, priority },
  ...{ how: null, until: null, openMs: 0, isLate: false, returnedAt: null },
})

/** In the hours of the rung it went to, round the clock if it was that severe. */
function openMsOf({ at, priority, toLevel }: HandoffFact, until: Instant, now: Now): number {
  const isThere = now.matrix.rungs.some(({ level }) => level === toLevel)
  const hours = calendarFor(now.matrix, priority, isThere ? toLevel : now.level)
  return openBetween(hours, at, Math.max(at, until))
}

interface Now {
  matrix: Matrix
  /** Where the case stands; a matrix it was moved to may have no other rung of it. */
  level: Level
}

function end(handoff: HandoffFact, how: NonNullable<HandoffFact['how']>, at: Instant): void {
  handoff.how = how
  handoff.until = at
}
