import { seconds } from '@caselead/core/base/instant.ts'

const aFewSeconds = seconds(5)

export interface Cached<T> {
  (): Promise<T>
  forget(): void
}

export interface CachedBy<K, T> {
  (key: K): Promise<T>
  forget(key: K): void
  forgetAll(): void
}

/** The same for many keys; the oldest are forgotten when there are too many. */
export function cachedBy<K extends string, T>(
  steady: () => number,
  read: (key: K) => Promise<T>,
  most = 5000,
  keptFor = aFewSeconds,
): CachedBy<K, T> {
  const kept = new Map<K, Cached<T>>()
  const get = (key: K) => {
    const known = kept.get(key) ?? cached(steady, () => read(key), keptFor)
    if (!kept.has(key)) {
      const [oldest] = kept.keys()
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
      kept.set(key, known)
    }
    return known()
  }
  return Object.assign(get, {
    forget: (key: K) => void kept.delete(key),
    forgetAll: () => kept.clear(),
  })
}

/**
 * Reads again only when what it read is older than a few seconds, or another time, and never twice at
 * once: for what changes rarely. `steady` is a clock that never goes back.
 */
export function cached<T>(
  steady: () => number,
  read: () => Promise<T>,
  keptFor = aFewSeconds,
): Cached<T> {
  const kept = new Kept<T>(steady, keptFor)
  let reading: Promise<T> | null = null
  const get = () => {
    const known = kept.fresh()
    if (reading) return reading
    if (known) return Promise.resolve(known.value)
    const began = steady()
    const mine = read()
    reading = mine
    const isOver = () => {
      if (reading !== mine) return false
      reading = null
      return true
    }
    mine.then(
      (value) => isOver() && kept.keep(value, began),
      () => void isOver(),
    )
    return mine
  }
  return Object.assign(get, {
    forget: () => {
      reading = null
      kept.forget()
    },
  })
}

/**
 * The same read with what whoever asks brings along: a transaction waits for no other connection than
 * its own, so that each of several who ask at once reads for itself.
 */
export function cachedFrom<From, T>(
  steady: () => number,
  read: (from: From) => Promise<T>,
  keptFor = aFewSeconds,
): { (from: From): Promise<T>; forget(): void } {
  const kept = new Kept<T>(steady, keptFor)
  const get = async (from: From) => {
    const known = kept.fresh()
    if (known) return known.value
    const value = await read(from)
    kept.keep(value, steady())
    return value
  }
  return Object.assign(get, { forget: () => kept.forget() })
}

/** One value, and whether it is still as good as new. */
class Kept<T> {
  readonly #steady: () => number
  readonly #keptFor: number
  #last: { value: T; at: number } | null = null

  constructor(steady: () => number, keptFor: number) {
    this.#steady = steady
    this.#keptFor = keptFor
  }

  fresh(): { value: T } | null {
    return this.#last && this.#steady() - this.#last.at < this.#keptFor ? this.#last : null
  }

  keep(value: T, at: number): void {
    this.#last = { value, at }
  }

  forget(): void {
    this.#last = null
  }
}
