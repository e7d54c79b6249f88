import type { Instant } from '../../base/instant.ts'
import type { CaseEvent } from '../../case/events.ts'
import type { Case } from '../../case/state.ts'
import { add } from './add.ts'
import type { HandoffFact } from './case-facts.ts'

/** The handoffs of a case, event by event; `after` is the case with the event. */
export function trackHandoff(handoffs: HandoffFact[], after: Case, event: CaseEvent): void {
  const waiting = handoffs.find(({ how }) => how === null)
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
      if (returned) returned.returnedAt ??= event.at
      break
    }
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
  ...{ how: null, until: null, openMs: null, returnedAt: null },
})

function end(handoff: HandoffFact, how: NonNullable<HandoffFact['how']>, at: Instant): void {
  handoff.how = how
  handoff.until = at
}
