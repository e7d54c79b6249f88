import type { Instant } from '../instant.ts'
import type { Agent } from '../people.ts'
import { type Case, isOpen } from '../state.ts'
import { Heap } from './heap.ts'

/** Beyond this nobody is counted further, as when the desk looks at its team. */
const mostCounted = 1000

interface Desk {
  agent: Agent
  /** Open cases and when each was opened. */
  holds: Map<number, Instant>
  newest: Heap<{ id: number; openedAt: Instant }>
}

/** Who of a team holds which cases, kept as the cases go from hand to hand. */
export class Workload {
  /** The team as routing sees it, always up to date once `settle` was called. */
  readonly team: readonly Agent[]
  readonly #desks = new Map<string, Desk>()
  readonly #holders = new Map<number, Desk>()
  readonly #changed = new Set<Desk>()

  constructor(people: readonly Agent[]) {
    this.team = people.map((agent) => ({ ...agent, load: 0, lastAssignedAt: null }))
    for (const agent of this.team) {
      const newest = new Heap<{ id: number; openedAt: Instant }>((a, b) => b.openedAt - a.openedAt)
      this.#desks.set(agent.id, { agent, holds: new Map(), newest })
    }
  }

  give(one: Pick<Case, Held>): void {
    const { id, openedAt, assignee } = one
    const to = isOpen(one) && assignee ? this.#desks.get(assignee.id) : undefined
    const from = this.#holders.get(id)
    if (from === to) return
    if (from) {
      from.holds.delete(id)
      this.#holders.delete(id)
      this.#changed.add(from)
    }
    if (to) {
      to.holds.set(id, openedAt)
      to.newest.add({ id, openedAt })
      this.#holders.set(id, to)
      this.#changed.add(to)
    }
  }

  /** Counts anew for everybody whose cases changed. */
  settle(): void {
    for (const { agent, holds, newest } of this.#changed) {
      while (newest.first && !holds.has(newest.first.id)) newest.take()
      agent.load = Math.min(holds.size, mostCounted)
      agent.lastAssignedAt = newest.first?.openedAt ?? null
    }
    this.#changed.clear()
  }
}

type Held = 'id' | 'openedAt' | 'assignee' | 'resolvedAt' | 'closedAt'
