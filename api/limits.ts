import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from './core/refusal.ts'

const limiter = (points: number, duration: number) => new RateLimiterMemory({ points, duration })

export type Limit = 'codes' | 'codes_from' | 'sign_in' | 'open' | 'write' | 'read'
export type Limits = (limit: Limit, key: string) => Promise<void>

/** How often anybody may do what; the key is an address, a person or a network address. */
export function limits(): Limits {
  const all: Record<Limit, RateLimiterMemory> = {
    codes: limiter(5, 10 * 60),
    codes_from: limiter(50, 10 * 60),
    sign_in: limiter(50, 10 * 60),
    open: limiter(20, 60 * 60),
    write: limiter(60, 10 * 60),
    read: limiter(600, 60),
  }
  return async (limit, key) => {
    try {
      await all[limit].consume(key)
    } catch {
      throw new Refusal('too_many', 'That was a lot at once. Please try again in a little while.')
    }
  }
}
