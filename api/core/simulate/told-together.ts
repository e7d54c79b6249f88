import type { Instant } from '../base/instant.ts'
import type { Case } from '../case/state.ts'
import { dueAtOnce } from '../due/due-batch.ts'
import { earlyBy } from '../due/tell-early.ts'
import { Heap } from './heap.ts'

/** Each customer's cases by the time of their automatic update, to find those that go out with another. */
export class ToldTogether {
  readonly #byContact = new Map<string, Heap>()
  readonly #promised = new Map<number, Instant>()

  keep({ id, contact, promise }: Case): void {
    const by = promise?.automatic ? promise.by : undefined
    if (by === this.#promised.get(id)) return
    if (by === undefined) {
      this.#promised.delete(id)
      return
    }
    this.#promised.set(id, by)
    const heap = this.#byContact.get(contact.id) ?? new Heap()
    this.#byContact.set(contact.id, heap)
    while (heap.first && !this.#isSo(heap.first)) heap.take()
    heap.add({ at: by, id })
  }

  /** These customers' cases whose update may go out early, in the order the engine finds them. */
  with(
    contacts: ReadonlySet<string>,
    now: Instant,
    caseOf: (id: number) => Case | null | undefined,
  ): Case[] {
    const near = [...contacts]
      .flatMap((contact) => this.#near(contact, now))
      .sort((a, b) => a.at - b.at || a.id - b.id)
    return near
      .slice(0, dueAtOnce)
      .map(({ id }) => caseOf(id))
      .filter((one) => one != null)
  }

  #near(contact: string, now: Instant): { at: Instant; id: number }[] {
    const heap = this.#byContact.get(contact)
    // A promise that went and came back stands there twice.
    const near = new Map<number, { at: Instant; id: number }>()
    for (let first = heap?.first; first && first.at <= now + earlyBy; first = heap?.first) {
      heap?.take()
      if (this.#isSo(first) && first.at > now) near.set(first.id, first)
    }
    for (const each of near.values()) heap?.add(each)
    return [...near.values()]
  }

  #isSo({ at, id }: { at: Instant; id: number }): boolean {
    return this.#promised.get(id) === at
  }
}
