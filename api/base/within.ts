import { setTimeout as wait } from 'node:timers/promises'
import { troubleWords } from './words.ts'

/** What `work` answers, or an error when it has not ended after so many milliseconds. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  if (await endsWithin(ms, work)) return work
  throw new Error(troubleWords.tooSlow(ms))
}

/** Until it has ended, or so many milliseconds have passed; answers whether it has ended. */
export async function endsWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  const enough = new AbortController()
  try {
    return await Promise.race([
      work.then(() => true),
      wait(ms, false, { signal: enough.signal }).catch(() => false),
    ])
  } finally {
    enough.abort()
  }
}
