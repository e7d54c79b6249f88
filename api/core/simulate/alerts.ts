import type { AlertPolicy } from '../alerts/arrange.ts'
import { turnedCritical } from '../alerts/turned-critical.ts'
import type { Instant } from '../base/instant.ts'
import type { CaseEvent } from '../case/events.ts'
import { type Alert, alertsFor } from '../case/letters.ts'
import type { Case } from '../case/state.ts'
import type { Agent } from '../team/people.ts'
import { Heap } from './heap.ts'
import { type CaseOf, Receiver } from './receiver.ts'
import type { AlertFigures } from './report/alert-figures.ts'

/** What one step made of a case. */
export interface Step {
  at: Instant
  before: Case | null
  after: Case
  events: readonly CaseEvent[]
}

/** By receiver, as in the outbox: `agent:ID` or `channel:NAME`. */
export type AlertsOf = ReadonlyMap<string, AlertFigures>

export interface AlertSetting {
  team: readonly Agent[]
  /** The matrix whose quiet hours and storms count then. */
  policyAt: (at: Instant) => AlertPolicy
  caseOf: CaseOf
}

/**
 * When people and channels hear of what happens, arranged as live: what clocks do at one moment
 * together, what people do each by itself.
 */
export class Alerts {
  readonly #team: ReadonlyMap<string, Agent>
  readonly #policyAt: (at: Instant) => AlertPolicy
  readonly #caseOf: CaseOf
  readonly #receivers: Receiver[] = []
  readonly #known = { agent: new Map<string, Receiver>(), channel: new Map<string, Receiver>() }
  /** What is no longer so is passed over. */
  readonly #looks = new Heap()

  constructor({ team, policyAt, caseOf }: AlertSetting) {
    this.#caseOf = caseOf
    this.#team = new Map(team.map((agent) => [agent.id, agent]))
    this.#policyAt = policyAt
  }

  /** Is told before the case is seen to stand so. */
  follow({ at, before, after, events }: Step): void {
    this.settleAt(at - 1)
    for (const letter of alertsFor(after, events)) {
      const receiver = this.#receiverOf(letter)
      const cause = events.find(({ seq }) => seq === letter.seq)
      if (!cause) continue
      receiver.receive(cause, at)
      this.#looks.add({ at, id: receiver.number })
    }
    if (turnedCritical(before, after)) this.#hurry(after.id, at)
  }

  /** Arranges what is to be arranged until then. */
  settleAt(at: Instant): void {
    for (let first = this.#looks.first; first && first.at <= at; first = this.#looks.first) {
      this.#looks.take()
      const receiver = this.#receivers[first.id]
      if (receiver?.looksAt !== first.at) continue
      receiver.arrange(this.#policyAt(first.at), first.at, this.#caseOf)
      if (receiver.looksAt !== null) this.#looks.add({ at: receiver.looksAt, id: first.id })
    }
  }

  /** As it stands when the last moment is over. */
  figuresAt(last: Instant): AlertsOf {
    this.settleAt(last)
    const { agent, channel } = this.#known
    const named = (kind: string, all: Map<string, Receiver>) =>
      [...all].map(([id, { figures }]): [string, AlertFigures] => [`${kind}:${id}`, figures])
    return new Map([...named('agent', agent), ...named('channel', channel)])
  }

  #receiverOf(letter: Alert): Receiver {
    const id = letter.to === 'agent' ? letter.agent.id : letter.channel
    const known = this.#known[letter.to].get(id)
    if (known) return known
    const agent = letter.to === 'agent' ? this.#team.get(id) : undefined
    const fresh = new Receiver(this.#receivers.length, agent ?? null)
    this.#receivers.push(fresh)
    this.#known[letter.to].set(id, fresh)
    return fresh
  }

  #hurry(caseId: number, at: Instant): void {
    for (const receiver of this.#receivers) {
      if (receiver.hurry(caseId, at)) this.#looks.add({ at, id: receiver.number })
    }
  }
}
