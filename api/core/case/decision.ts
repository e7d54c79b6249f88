import { type Actor, type Named, system } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import type { IncidentStage } from '../base/vocabulary.ts'
import type { Refunded } from '../matrix/authority.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Agent } from '../team/people.ts'
import type { CategoryModel } from '../triage/category/learned-category.ts'
import type { AccountHistory } from '../triage/history.ts'
import type { CaseEvent, EventData, EventKind } from './events.ts'
import { evolve } from './evolve/evolve.ts'
import type { Turn } from './evolve/turn.ts'
import type { FirstReading } from './first-reading.ts'
import { visibilityOf } from './kinds/catalogue.ts'
import type { Case } from './state.ts'

/** What a decision may look at besides the case. */
export interface DecisionInput {
  matrix: Matrix
  people: readonly Agent[]
  /** Triage does without, and says less. */
  triage?: { model: CategoryModel | null; history: AccountHistory | undefined } | undefined
  /** The message that is read again. */
  first?: FirstReading | undefined
  /** The turn a customer's mail goes on with. */
  turn?: Turn | null | undefined
  /** Those that have not ended. */
  incidents?: readonly Incident[] | undefined
  /** Authorised in the last two days, on every case; where a refund is asked for or answered. */
  refunds?: readonly Refunded[]
}

export interface Incident {
  id: string
  title: string
  /** Who leads it; null and none where nobody has said. */
  lead?: Named | null
  stage?: IncidentStage | null
}

/** Whoever of the team, or of a partner, asks for what is decided. */
export const agentOf = ({ actor, facts }: Decision): Agent | undefined =>
  actor.type === 'agent' || actor.type === 'partner'
    ? facts.people.find(({ id }) => id === actor.id)
    : undefined

/** A case while a decision is being made: each event recorded is at once part of the case. */
export class Decision {
  readonly events: CaseEvent[] = []
  #facts: DecisionInput
  readonly at: Instant
  readonly actor: Actor
  readonly #id: number
  #case: Case | null

  constructor(before: Case | null, id: number, at: Instant, actor: Actor, facts: DecisionInput) {
    this.#case = before
    this.#id = id
    this.at = at
    this.actor = actor
    this.#facts = facts
  }

  get case(): Case {
    if (!this.#case) throw new Error('nothing was opened yet')
    return this.#case
  }

  get facts(): DecisionInput {
    return this.#facts
  }

  /** From here on under another matrix. */
  follow(matrix: Matrix): void {
    this.#facts = { ...this.#facts, matrix }
  }

  get isNew(): boolean {
    return this.#case === null
  }

  record<K extends EventKind>(kind: K, data: EventData[K], actor: Actor = this.actor): void {
    const seq = (this.#case?.seq ?? 0) + 1
    const visibility = visibilityOf(kind)
    const next = { kind, at: this.at, actor, visibility, data, caseId: this.#id, seq } as CaseEvent
    this.#case = evolve(this.#case, next, this.#facts.matrix)
    this.events.push(next)
  }

  /** As the named rule of the matrix. */
  recordBy<K extends EventKind>(rule: string, kind: K, data: EventData[K]): void {
    this.record(kind, data, system(rule))
  }
}
