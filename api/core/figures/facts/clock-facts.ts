import type { Clock } from '../../case/clocks.ts'
import { type Case, isOpen } from '../../case/state.ts'
import { add } from './add.ts'
import { type ClockFact, type CountedClock, countedClocks } from './case-facts.ts'

type Counted = Clock & { kind: CountedClock }

const isCounted = (clock: Clock): clock is Counted =>
  countedClocks.some((kind) => kind === clock.kind)

/** The clocks of a case while its events are read. */
export class ClockFacts {
  readonly all: ClockFact[] = []
  readonly #byId = new Map<string, ClockFact>()

  /** After one more event: those that are gone were kept, or had run out before. */
  track(before: Case | null, after: Case): void {
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
      add(this.all, fact)
    }
    if (fact.late) return
    // One that waits for the customer keeps what it had.
    fact.due = clock.dueAt ?? fact.due
    fact.late = clock.breachedAt !== null ? true : isRunning ? null : false
  }

  #keep(id: string): void {
    const fact = this.#byId.get(id)
    if (fact && fact.late === null) fact.late = false
    // Ids name the event that started a clock: none comes again.
    this.#byId.delete(id)
  }
}
