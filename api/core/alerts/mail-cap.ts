import { hours, type Instant } from '../base/instant.ts'

/** How many mails about one case an address gets in a time before mail that nobody wrote waits. */
export const mailCaps = [
  { within: hours(1), most: 30 },
  { within: hours(24), most: 120 },
] as const

/** The same for all cases together, in case machines answer each other on many of them at once. */
export const capsOverAll = [{ within: hours(1), most: 120 }] as const

type Caps = readonly { within: number; most: number }[]

/** How far back to look, and at how many of the newest mails. */
export const lookedAt = (caps: Caps): { longest: number; most: number } => ({
  longest: Math.max(...caps.map(({ within }) => within)),
  most: Math.max(...caps.map(({ most }) => most)),
})

/**
 * When the next mail nobody wrote may leave to an address that got mails at these times, the newest
 * first; null for now.
 */
export function roomAt(
  sentAt: readonly Instant[],
  now: Instant,
  caps: Caps = mailCaps,
): Instant | null {
  const free = caps.flatMap(({ within, most }) => {
    const first = sentAt[most - 1]
    return first === undefined ? [] : [first + within]
  })
  const at = Math.max(now, ...free)
  return at > now ? at : null
}
