import type { Instant } from '../base/instant.ts'

/** Something of a case at a moment. */
interface Dated {
  at: Instant
  id: number
}

/** A queue out of which the earliest comes first; at one moment the lowest number. */
export class Heap {
  readonly #items: Dated[] = []

  get first(): Dated | undefined {
    return this.#items[0]
  }

  add(item: Dated): void {
    const items = this.#items
    let at = items.length
    items.push(item)
    while (at > 0) {
      const parent = (at - 1) >>> 1
      if (!isBefore(item, items[parent] as Dated)) break
      items[at] = items[parent] as Dated
      at = parent
    }
    items[at] = item
  }

  take(): Dated | undefined {
    const items = this.#items
    const first = items[0]
    const last = items.pop()
    if (last !== undefined && items.length > 0) this.#sink(last)
    return first
  }

  #sink(item: Dated): void {
    const items = this.#items
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      const right = child + 1
      if (right < items.length && isBefore(items[right] as Dated, items[child] as Dated)) {
        child = right
      }
      if (!isBefore(items[child] as Dated, item)) break
      items[at] = items[child] as Dated
      at = child
    }
    items[at] = item
  }
}

const isBefore = (a: Dated, b: Dated): boolean => a.at < b.at || (a.at === b.at && a.id < b.id)
