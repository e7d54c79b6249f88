import type { Named } from '@caselead/core/base/actor.ts'
import { backAt, isOnDuty } from '@caselead/core/team/on-duty.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { hoursInWords, initials } from '@caselead/core/wording/standing.ts'
import type { PersonView } from '../types/index.ts'

/** A person named in a case, as they are now; somebody who left keeps the name they had. */
export function personView(
  who: Named | null,
  people: readonly Agent[],
  at: number,
): PersonView | null {
  if (!who) return null
  const agent = people.find(({ id }) => id === who.id)
  const { name, title } = agent ?? who
  return {
    id: who.id,
    name,
    title,
    initials: initials(name),
    hours: agent ? hoursInWords(agent.hours) : '',
    onDuty: agent ? isOnDuty(agent, at) : false,
    backAt: agent ? backAt(agent, at) : null,
  }
}
