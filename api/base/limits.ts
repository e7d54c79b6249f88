import { Refusal } from '@caselead/core/base/refusal.ts'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { troubleWords } from './words.ts'

/** So many times in so many seconds, for each key. */
export const allowances = {
  codes: { times: 10, seconds: 10 * 60 },
  codes_from: { times: 100, seconds: 10 * 60 },
  sign_in: { times: 20, seconds: 10 * 60 },
  sign_in_from: { times: 100, seconds: 10 * 60 },
  identity: { times: 300, seconds: 10 * 60 },
  write: { times: 60, seconds: 10 * 60 },
  write_from: { times: 300, seconds: 10 * 60 },
  preview: { times: 300, seconds: 10 * 60 },
  preview_from: { times: 120, seconds: 10 * 60 },
  answer: { times: 20, seconds: 10 * 60 },
  answer_from: { times: 40, seconds: 10 * 60 },
  read: { times: 600, seconds: 60 },
  read_from: { times: 1200, seconds: 60 },
}

export type Limit = keyof typeof allowances
/**
 * The key is somebody signed in, a browser signing in, or the network of somebody unknown; `times`
 * is how much is asked at once.
 */
export type Limits = (limit: Limit, key: string, times?: number) => Promise<void>

/** How often anybody may do what. */
export function limits(): Limits {
  const all = new Map(
    Object.entries(allowances).map(([name, { times, seconds }]) => [
      name,
      new RateLimiterMemory({ points: times, duration: seconds }),
    ]),
  )
  return async (limit, key, times = 1) => {
    try {
      await all.get(limit)?.consume(key, times)
    } catch {
      throw new Refusal('too_many', troubleWords.tooManyRequests)
    }
  }
}
