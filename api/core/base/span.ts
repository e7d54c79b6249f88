import { days } from './instant.ts'

/** A length of time in words: `90 min` is `1 h 30 min`. */
export function spanInWords(ms: number): string {
  const total = Math.round(ms / 60_000)
  const hours = Math.floor(total / 60)
  const rest = total % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** A length of business time: "1 business hour", "2 h 30 min of business time". */
export function openTimeInWords(ms: number): string {
  const total = Math.round(ms / 60_000)
  if (total === 0 || total % 60 !== 0) return `${spanInWords(ms)} of business time`
  return total === 60 ? '1 business hour' : `${total / 60} business hours`
}

/** As exact as people plan by: from two days on in days and hours. */
export function daysAndHours(ms: number): string {
  if (ms < days(2)) return ms > 0 && ms < 30_000 ? 'under a minute' : spanInWords(ms)
  const hours = Math.round(ms / 3_600_000)
  const rest = hours % 24
  return `${Math.floor(hours / 24)} days${rest ? ` ${rest} h` : ''}`
}

/** The time on the wall for longer ones: from two days on in days. */
export function lengthInWords(ms: number): string {
  const whole = Math.floor(ms / days(1))
  return whole < 2 ? spanInWords(ms) : `${whole} days`
}
