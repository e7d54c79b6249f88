import type { AlertPolicy } from '../arrange-alerts.ts'
import type { CaseEvent } from '../events.ts'
import type { Instant } from '../instant.ts'
import { alertsFor } from '../letters.ts'
import type { Agent } from '../people.ts'
import type { Case } from '../state.ts'
import type { AlertFigures } from './alert-figures.ts'
import { Heap } from './heap.ts'
import { Receiver } from './receiver.ts'

/** What one step made of a case. */
export interface Step {
  at: Instant
  before: Case | null
  after: Case
  events: readonly CaseEvent[]
}

/** By receiver, as in the outbox: `agent:ID` or `channel:NAME`. */
export type AlertsOf = ReadonlyMap<string, AlertFigures>

/**
 * When people and channels hear of what happens, arranged as live: what clocks do at one moment
 * together, what people do each by itself.
 */
export class Alerts {
  readonly #team: ReadonlyMap<string, Agent>
  readonly #policyAt: (at: Instant) => AlertPolicy
  readonly #cases = new Map<number, Case>()
  readonly #receivers: Receiver[] = []
  readonly #numbers = new Map<string, number>()
  /** What is no longer so is passed over. */
  readonly #looks = new Heap()

  constructor(team: readonly Agent[], policyAt: (at: Instant) => AlertPolicy) {
    this.#team = new Map(team.map((agent) => [`agent:${agent.id}`, agent]))
    this.#policyAt = policyAt
  }

  follow({ at, before, after, events }: Step): void {
    this.settleAt(at - 1)
    this.#cases.set(after.id, after)
    for (const letter of alertsFor(after, events)) {
      const cause = events.find(({ seq }) => seq === letter.seq)
      const to = letter.to === 'agent' ? `agent:${letter.agent.id}` : `channel:${letter.channel}`
      const number = this.#numberOf(to)
      if (cause) this.#receivers[number]?.receive(cause, at)
      this.#looks.add({ at, id: number })
    }
    if (before && before.priority !== 'P1' && after.priority === 'P1') this.#hurry(after.id, at)
  }

  /** Arranges what is to be arranged until then. */
  settleAt(at: Instant): void {
    for (let first = this.#looks.first; first && first.at <= at; first = this.#looks.first) {
      this.#looks.take()
      const receiver = this.#receivers[first.id]
      if (receiver?.looksAt !== first.at) continue
      receiver.arrange(this.#policyAt(first.at), first.at, this.#cases)
      if (receiver.looksAt !== null) this.#looks.add({ at: receiver.looksAt, id: first.id })
    }
  }

  /** As it stands when the last moment is over. */
  figuresAt(last: Instant): AlertsOf {
    this.settleAt(last)
    return new Map(
      [...this.#numbers].flatMap(([to, number]) => {
        const figures = this.#receivers[number]?.figures
        return figures ? [[to, figures]] : []
      }),
    )
  }

  #numberOf(to: string): number {
    const known = this.#numbers.get(to)
    if (known !== undefined) return known
    const number = this.#receivers.push(new Receiver(this.#team.get(to) ?? null)) - 1
    this.#numbers.set(to, number)
    return number
  }

  #hurry(caseId: number, at: Instant): void {
    for (const [number, receiver] of this.#receivers.entries()) {
      if (receiver.hurry(caseId, at)) this.#looks.add({ at, id: number })
    }
  }
}
