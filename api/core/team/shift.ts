import { hours, type Instant } from '../base/instant.ts'
import { openSpans } from '../calendar/calendar.ts'
import { isAway } from './on-duty.ts'
import type { Agent } from './people.ts'

/** A stretch of work between two breaks. */
export interface Stretch {
  opens: Instant
  closes: Instant
}

/** A pause longer than this ends a shift. */
const longestBreak = hours(4)
const around = hours(24)

/**
 * The shift somebody is in, else the next that begins within a day: its stretches, with the breaks
 * between them left out. Empty while they are away, and where none begins.
 */
export function shiftAt(agent: Agent, at: Instant): Stretch[] {
  const shifts: Stretch[][] = []
  for (const stretch of openSpans(agent.hours, at - around, at + around)) {
    if (isAway(agent, stretch.opens)) continue
    const last = shifts.at(-1)?.at(-1)
    if (last && stretch.opens <= last.closes) last.closes = stretch.closes
    else if (last && stretch.opens - last.closes <= longestBreak) shifts.at(-1)?.push(stretch)
    else shifts.push([stretch])
  }
  return shifts.find((shift) => (shift.at(-1)?.closes ?? 0) > at) ?? []
}
