import type { Instant } from '../base/instant.ts'
import { cut } from '../base/text.ts'
import type { CaseEvent, EventOf } from '../case/events.ts'
import { speaks } from '../case/evolve/human-words.ts'
import { whoOf } from '../case/kinds/in-words.ts'
import { namesOf, partsNamed } from '../matrix/packet.ts'

/** Where communication broke, beside the event it stands at. Times are in milliseconds on the wall. */
export type Moment = { seq: number; at: Instant } & (
  | { kind: 'silence'; promised: Instant; ms: number | null }
  | { kind: 'asked_again'; question: string; given: string }
  | { kind: 'returned'; by: string; lacks: string; missing: string; ms: number | null }
  | { kind: 'unanswered'; who: string; ms: number }
  | { kind: 'paused'; by: string; question: string; ms: number | null }
)

/** More of one case help nobody. */
export const mostMoments = 100
const longestPassage = 600

/** The moments of a case in their order, from its events. */
export function momentsOf(events: readonly CaseEvent[]): Moment[] {
  const called = new Called()
  const moments = events.flatMap((event, index): Moment[] => {
    const unanswered = called.track(event)
    const own = momentOf(event, events.slice(index + 1, index + 1 + lookAhead), called)
    return [...unanswered, ...own]
  })
  return moments.slice(0, mostMoments)
}

/** What ends a moment stands within so many events, or isn't looked for. */
const lookAhead = 500

function momentOf(event: CaseEvent, later: readonly CaseEvent[], called: Called): Moment[] {
  const { seq, at } = event
  const until = (ends: (event: CaseEvent) => boolean) => later.find(ends)?.at ?? null
  switch (event.kind) {
    case 'promise_broken': {
      const promised = event.data.by
      const next = until(speaks)
      return [{ kind: 'silence', seq, at, promised, ms: next === null ? null : next - promised }]
    }
    case 'context_asked':
      return askedAgain(event, later)
    case 'bounced_back': {
      const ms = called.since === null ? null : at - called.since
      return [{ kind: 'returned', seq, at, by: whoOf(event), ...returnedFor(event.data), ms }]
    }
    case 'waiting_on_customer': {
      const end = until(({ kind }) => kind === 'resumed' || kind === 'closed')
      const { question } = event.data
      const ms = end === null ? null : end - at
      return [
        { kind: 'paused', seq, at, by: whoOf(event), question: cut(question, longestPassage), ms },
      ]
    }
    default:
      return []
  }
}

/** An empty question stands in the reply that follows. */
function askedAgain(
  { seq, at, data }: CaseEvent & EventOf<'context_asked'>,
  [next]: readonly CaseEvent[],
): Moment[] {
  if (data.alreadyGiven === null) return []
  const question = data.question || (next?.kind === 'reply' ? next.data.body : '')
  const [asked, given] = [cut(question, longestPassage), cut(data.alreadyGiven, longestPassage)]
  return [{ kind: 'asked_again', seq, at, question: asked, given }]
}

/** The parts that were missing, which stand before the words of whoever returned it. */
function returnedFor({ missing }: { missing: string }): { lacks: string; missing: string } {
  const { fields, words } = partsNamed(missing)
  return { lacks: namesOf(fields), missing: words }
}

/** Who was called, and whether they answered before somebody else was, or the case was over. */
class Called {
  since: Instant | null = null
  #who: { id: string; name: string; at: Instant } | null = null

  track(event: CaseEvent): Moment[] {
    switch (event.kind) {
      case 'escalated': {
        const missed = this.#missed(event, event.data.to.id)
        this.since = event.at
        this.#who = { ...event.data.to, at: event.at }
        return missed
      }
      case 'assigned': {
        const { to } = event.data
        if (!to || !this.#who || to.id === this.#who.id) return []
        const missed = this.#missed(event, to.id)
        this.#who = { ...to, at: event.at }
        return missed
      }
      case 'resolved':
      case 'closed': {
        const missed = this.#missed(event, 'id' in event.actor ? event.actor.id : null)
        this.#who = null
        return missed
      }
      case 'escalation_accepted':
      case 'bounced_back':
      case 'referred_to_partner':
        this.#who = null
        return []
      default:
        return []
    }
  }

  #missed({ seq, at }: CaseEvent, byId: string | null): Moment[] {
    if (!this.#who || this.#who.id === byId) return []
    return [{ kind: 'unanswered', seq, at, who: this.#who.name, ms: at - this.#who.at }]
  }
}
