import type { Instant } from '../../base/instant.ts'
import type { Priority } from '../../base/vocabulary.ts'
import { isOnDuty } from '../../team/on-duty.ts'
import type { Agent } from '../../team/people.ts'
import type { Call, Tally } from '../tally.ts'
import type { Trajectory } from '../trajectory.ts'

export interface Page extends Call {
  /** They were not on duty. */
  outOfHours: boolean
}

/** What one case amounted to. */
export interface CaseFigures extends Omit<Tally, 'events' | 'calls'> {
  id: number
  subject: string
  priority: Priority
  openedAt: Instant
  pages: Page[]
}

export function figuresOf(
  { case: one, tally }: Trajectory,
  team: ReadonlyMap<string, Agent>,
): CaseFigures {
  const { events: _, calls, ...counted } = tally
  const { id, subject, priority, openedAt } = one
  const pages = calls.map((call) => ({ ...call, outOfHours: isOutOfHours(call, team) }))
  return { id, subject, priority, openedAt, ...counted, pages }
}

function isOutOfHours({ id, at }: Call, team: ReadonlyMap<string, Agent>): boolean {
  const agent = team.get(id)
  return agent !== undefined && !isOnDuty(agent, at)
}
