import { hours, type Instant } from '../base/instant.ts'
import { CalendarError, isOpen, nextOpen, openSpans } from '../calendar/calendar.ts'
import type { Agent } from './people.ts'

export const isAway = (agent: Agent, at: Instant): boolean =>
  agent.timeOff.some(({ from, to }) => from <= at && at < to)

/** When somebody on leave works again; null for who is not away. */
export const backAt = (agent: Agent, at: Instant): Instant | null =>
  isAway(agent, at) ? worksFrom(agent, at) : null

function worksFrom(agent: Agent, at: Instant): Instant {
  const leave = agent.timeOff.find(({ from, to }) => from <= at && at < to)
  if (leave) return worksFrom(agent, leave.to)
  const opens = nextOpen(agent.hours, at)
  return isAway(agent, opens) ? worksFrom(agent, opens) : opens
}

/** When they are next on duty; null while they are, and when they never will be. */
export function nextOnDuty(agent: Agent, at: Instant): Instant | null {
  if (isOnDuty(agent, at)) return null
  try {
    return worksFrom(agent, at)
  } catch (failure) {
    if (failure instanceof CalendarError) return null
    throw failure
  }
}

const within = hours(24)

/** Until when they are on duty, leave included; null while they aren't, and where it doesn't end within a day. */
export function onDutyUntil(agent: Agent, at: Instant): Instant | null {
  if (!isOnDuty(agent, at)) return null
  let closing = at
  for (const { opens, closes } of openSpans(agent.hours, at, at + within))
    if (opens <= closing) closing = closes
  const leaves = agent.timeOff.map(({ from }) => from).filter((from) => from > at)
  const until = Math.min(closing, ...leaves)
  return until < at + within ? until : null
}

export const isOnDuty = (agent: Agent, at: Instant): boolean =>
  !isAway(agent, at) && isOpen(agent.hours, at)
