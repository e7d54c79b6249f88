import { hours, type Instant } from '../base/instant.ts'

/** Within so long an address gets so many mails before those nobody wrote wait. */
export const mailCaps = [
  { within: hours(1), most: 30 },
  { within: hours(24), most: 120 },
] as const

/** So many of the newest mails of so long decide. */
export const mostLooked = Math.max(...mailCaps.map(({ most }) => most))
export const longestLooked = Math.max(...mailCaps.map(({ within }) => within))

/**
 * When the next mail nobody wrote may leave to an address that got mails at these times, the newest
 * first; null for now.
 */
export function roomAt(sentAt: readonly Instant[], now: Instant): Instant | null {
  const free = mailCaps.flatMap(({ within, most }) => {
    const first = sentAt[most - 1]
    return first === undefined ? [] : [first + within]
  })
  const at = Math.max(now, ...free)
  return at > now ? at : null
}
