import { seconds } from './core/instant.ts'

const keptFor = seconds(5)

export interface Cached<T> {
  (): Promise<T>
  forget(): void
}

/** Reads again only when what it read is older than a few seconds: for what changes rarely. */
export function cached<T>(now: () => number, read: () => Promise<T>): Cached<T> {
  let value: Promise<T> | null = null
  let readAt = 0
  const get = () => {
    const age = now() - readAt
    if (value && age >= 0 && age < keptFor) return value
    readAt = now()
    value = read()
    value.catch(() => {
      value = null
    })
    return value
  }
  return Object.assign(get, {
    forget: () => {
      value = null
    },
  })
}
