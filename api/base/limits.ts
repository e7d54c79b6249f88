import { Refusal } from '@caselead/core/base/refusal.ts'
import { RateLimiterMemory } from 'rate-limiter-flexible'

const limiter = (points: number, duration: number) => new RateLimiterMemory({ points, duration })

export type Limit = keyof ReturnType<typeof limiters>
/** `times` is how much is asked at once. */
export type Limits = (limit: Limit, key: string, times?: number) => Promise<void>

/** The key is somebody signed in, a browser signing in, or the network of somebody unknown. */
const limiters = () => ({
  codes: limiter(10, 10 * 60),
  codes_from: limiter(100, 10 * 60),
  sign_in: limiter(20, 10 * 60),
  sign_in_from: limiter(100, 10 * 60),
  identity: limiter(300, 10 * 60),
  write: limiter(60, 10 * 60),
  write_from: limiter(300, 10 * 60),
  preview: limiter(300, 10 * 60),
  preview_from: limiter(120, 10 * 60),
  read: limiter(600, 60),
  read_from: limiter(1200, 60),
})

/** How often anybody may do what. */
export function limits(): Limits {
  const all = limiters()
  return async (limit, key, times = 1) => {
    try {
      await all[limit].consume(key, times)
    } catch {
      throw new Refusal('too_many', 'That was a lot at once. Please try again in a little while.')
    }
  }
}
