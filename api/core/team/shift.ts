import { days, hours, type Instant } from '../base/instant.ts'
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

/** So much rest parts one working day from the next. */
const longestPause = hours(8)
const twoDays = days(2)

/** The working day that ended last within two days, whatever breaks it had; null while none did. */
export const dayEnded = (agent: Agent, now: Instant): Stretch | null =>
  workingDays(agent, now - twoDays, now + longestPause).findLast(({ closes }) => closes <= now) ??
  null

/** The working day that begins then. */
export const dayFrom = (agent: Agent, opens: Instant): Stretch =>
  workingDays(agent, opens, opens + twoDays)[0] ?? { opens, closes: opens }

function workingDays(agent: Agent, from: Instant, to: Instant): Stretch[] {
  const found: Stretch[] = []
  for (const { opens, closes } of worked(agent, openSpans(agent.hours, from, to))) {
    const last = found.at(-1)
    if (last && opens - last.closes < longestPause) last.closes = closes
    else found.push({ opens, closes })
  }
  return found
}

const worked = ({ timeOff }: Agent, spans: Stretch[]): Stretch[] =>
  timeOff.reduce(
    (left, off) =>
      left.flatMap(({ opens, closes }) =>
        [
          { opens, closes: Math.min(closes, off.from) },
          { opens: Math.max(opens, off.to), closes },
        ].filter((span) => span.opens < span.closes),
      ),
    spans,
  )
