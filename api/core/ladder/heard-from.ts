import type { Instant } from '../base/instant.ts'
import type { Priority } from '../base/vocabulary.ts'
import { quietUntil } from '../calendar/quiet-hours.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { isAway } from '../team/on-duty.ts'
import type { Agent } from '../team/people.ts'

/** When somebody called now can have heard of it: at once, or when their quiet hours end. */
export function heardFrom(
  { hours: { zone } }: Agent,
  { quietHours }: Pick<Matrix, 'quietHours'>,
  priority: Priority,
  at: Instant,
): Instant {
  if (priority === 'P1') return at
  return quietUntil(quietHours, zone, at) ?? at
}

/** Whoever is on leave, or will be before they hear of it, is not there to be called. */
export const isThere = (agent: Agent, at: Instant, hears: Instant): boolean =>
  !isAway(agent, at) && !isAway(agent, hears)
