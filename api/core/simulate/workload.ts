import type { Instant } from '../base/instant.ts'
import { type Case, isOpen } from '../case/state.ts'
import type { Agent } from '../team/people.ts'
import { Heap } from './heap.ts'

/** Beyond this nobody is counted further, as when the desk looks at its team. */
const mostCounted = 1000

interface Desk {
  agent: Agent
  /** Open cases. */
  holds: Set<number>
  /** What came to them, solved since or not; the newest comes first, so times are turned around. */
  newest: Heap
}

/** Who of a team holds which cases, kept as the cases go from hand to hand. */
export class Workload {
  /** The team as routing sees it, always up to date once `settle` was called. */
  readonly team: readonly Agent[]
  readonly #desks = new Map<string, Desk>()
  readonly #holders = new Map<number, Desk>()
  readonly #lastHolders = new Map<number, Desk>()
  readonly #changed = new Set<Desk>()

  constructor(people: readonly Agent[]) {
    this.team = people.map((agent) => ({ ...agent, load: 0, lastAssignedAt: null }))
    for (const agent of this.team) {
      this.#desks.set(agent.id, { agent, holds: new Set(), newest: new Heap() })
    }
  }

  give(one: Pick<Case, Held>): void {
    const { id, assignee, assignedAt } = one
    const to = isOpen(one) && assignee ? this.#desks.get(assignee.id) : undefined
    if (isOpen(one)) this.#arrive(id, to, assignedAt ?? 0)
    const from = this.#holders.get(id)
    if (from === to) return
    if (from) {
      from.holds.delete(id)
      this.#holders.delete(id)
      this.#changed.add(from)
    }
    if (to) {
      to.holds.add(id)
      this.#holders.set(id, to)
      this.#changed.add(to)
    }
  }

  /** Whoever a solved case was with last had it last. */
  #arrive(id: number, to: Desk | undefined, at: Instant): void {
    const from = this.#lastHolders.get(id)
    if (from === to) return
    if (from) this.#changed.add(from)
    if (!to) {
      this.#lastHolders.delete(id)
      return
    }
    to.newest.add({ at: -at, id })
    this.#lastHolders.set(id, to)
  }

  /** Counts anew for everybody whose cases changed. */
  settle(): void {
    if (this.#changed.size === 0) return
    for (const desk of this.#changed) {
      const { agent, holds, newest } = desk
      while (newest.first && this.#lastHolders.get(newest.first.id) !== desk) newest.take()
      agent.load = Math.min(holds.size, mostCounted)
      agent.lastAssignedAt = newest.first ? -newest.first.at : null
    }
    this.#changed.clear()
  }
}

type Held = 'id' | 'assignee' | 'assignedAt' | 'resolvedAt' | 'closedAt'
