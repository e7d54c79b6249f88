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
      const above = items[parent]
      if (above === undefined || !isBefore(item, above)) break
      items[at] = above
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
      const left = 2 * at + 1
      const one = items[left]
      const other = items[left + 1]
      if (one === undefined) break
      const isRight = other !== undefined && isBefore(other, one)
      const first = isRight ? other : one
      if (!isBefore(first, item)) break
      items[at] = first
      at = isRight ? left + 1 : left
    }
    items[at] = item
  }
}

const isBefore = (a: Dated, b: Dated): boolean => a.at < b.at || (a.at === b.at && a.id < b.id)
