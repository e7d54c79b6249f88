import type { Named } from './core/actor.ts'
import { type Agent, backAt, isOnDuty } from './core/people.ts'
import { hoursInWords, initials } from './core/standing.ts'
import type { PersonView } from './views.ts'

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
