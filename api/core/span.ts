import { days } from './instant.ts'

/** A length of time in words: `90 min` is `1 h 30 min`. */
export function spanInWords(ms: number): string {
  const total = Math.round(ms / 60_000)
  const hours = Math.floor(total / 60)
  const rest = total % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** The same for longer ones: from two days on in days. */
export function lengthInWords(ms: number): string {
  const whole = Math.floor(ms / days(1))
  return whole < 2 ? spanInWords(ms) : `${whole} days`
}
