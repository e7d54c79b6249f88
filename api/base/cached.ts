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
): CachedBy<K, T> {
  const kept = new Map<K, Cached<T>>()
  const get = (key: K) => {
    const known = kept.get(key) ?? cached(steady, () => read(key))
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
  let value: Promise<T> | null = null
  let isRead = false
  let readAt = 0
  const get = () => {
    if (value && (!isRead || steady() - readAt < keptFor)) return value
    readAt = steady()
    isRead = false
    const reading = read()
    value = reading
    reading.then(
      () => {
        if (value === reading) isRead = true
      },
      () => {
        if (value === reading) value = null
      },
    )
    return reading
  }
  return Object.assign(get, {
    forget: () => {
      value = null
    },
  })
}
