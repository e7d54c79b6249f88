import { seconds } from '@caselead/core/base/instant.ts'

/** The milliseconds a `Retry-After` header asks for, in seconds or as a date; 0 where it asks for none. */
export function retryAfterMs(header: string | null, now: number, longest: number): number {
  const told = header?.trim() ?? ''
  const wait = /^\d+$/.test(told) ? seconds(Number(told)) : Date.parse(told) - now
  return wait > 0 ? Math.min(wait, longest) : 0
}
