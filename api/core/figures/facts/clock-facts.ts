import type { Clock } from '../../case/clocks.ts'
import type { CaseEvent } from '../../case/events.ts'
import { type Case, isOpen } from '../../case/state.ts'
import { add } from './add.ts'
import { type ClockFact, type CountedClock, countedClocks } from './case-facts.ts'
import { isSolving } from './solving.ts'

type Counted = Clock & { kind: CountedClock }

const isCounted = (clock: Clock): clock is Counted =>
  countedClocks.some((kind) => kind === clock.kind)

/** The clocks of a case while its events are read. */
export class ClockFacts {
  readonly #seen: ClockFact[] = []
  readonly #byId = new Map<string, ClockFact>()
  /** Those that nobody kept, and that didn't run out. */
  readonly #cut = new Set<ClockFact>()

  get all(): ClockFact[] {
    return this.#seen.filter((fact) => !this.#cut.has(fact))
  }

  /** After one more event: those that are gone were kept, had run out before, or were cut short. */
  track(before: Case | null, after: Case, event: CaseEvent): void {
    for (const clock of before?.clocks ?? []) {
      if (isCutShort(clock, before, after, event)) this.#cutShort(clock.id)
    }
    for (const clock of after.clocks) if (isCounted(clock)) this.#see(clock, isOpen(after))
    for (const { id } of before?.clocks ?? []) {
      if (!after.clocks.some((clock) => clock.id === id)) this.#keep(id)
    }
  }

  #see(clock: Counted, isRunning: boolean): void {
    const known = this.#byId.get(clock.id)
    if (!known && clock.dueAt === null) return
    const fact = known ?? { kind: clock.kind, due: clock.dueAt ?? 0, late: null }
    if (!known) {
      this.#byId.set(clock.id, fact)
      add(this.#seen, fact)
    }
    if (fact.late) return
    if (isRunning) this.#cut.delete(fact)
    // One that waits for the customer keeps what it had.
    fact.due = clock.dueAt ?? fact.due
    fact.late = clock.breachedAt !== null ? true : isRunning ? null : false
  }

  #cutShort(id: string): void {
    const fact = this.#byId.get(id)
    if (fact?.late === null) this.#cut.add(fact)
  }

  #keep(id: string): void {
    const fact = this.#byId.get(id)
    if (fact && fact.late === null) fact.late = false
    // Ids name the event that started a clock: none comes again.
    this.#byId.delete(id)
  }
}

/**
 * By another matrix, or because the case was closed: whoever closes it keeps no clock, but a customer who
 * says that it's solved keeps the one for solving it.
 */
function isCutShort(clock: Clock, before: Case | null, after: Case, event: CaseEvent): boolean {
  if (event.kind === 'matrix_changed') return !after.clocks.some(({ id }) => id === clock.id)
  if (event.kind !== 'closed' || before === null || !isOpen(before)) return false
  return clock.kind !== 'resolution' || !isSolving(before, event)
}
