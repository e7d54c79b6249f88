import { hours } from '@caselead/core/base/instant.ts'
import { type Case, isOpen } from '@caselead/core/case/state.ts'
import { isOnDuty } from '@caselead/core/team/on-duty.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import type { Demo } from '@caselead/db/settings.ts'
import { chris, lena, priya, sofia } from './cast.ts'

const soon = hours(2)

/** Whoever is on duty with a case to accept, and with the most that is due in the next two hours. */
export function busiest(
  courses: readonly { case: Case }[],
  team: readonly Agent[],
  now: number,
): Agent | undefined {
  const open = courses.map((course) => course.case).filter(isOpen)
  const due = ({ id }: Agent) => open.reduce((sum, one) => sum + dueFor(one, id, now), 0)
  const asked = ({ id }: Agent) => open.filter(({ handoff }) => handoff?.to.id === id).length
  return team
    .filter((agent) => agent.role !== 'partner' && isOnDuty(agent, now))
    .toSorted((a, b) => asked(b) - asked(a) || due(b) - due(a) || (a.email < b.email ? -1 : 1))[0]
}

function dueFor(one: Case, id: string, now: number): number {
  const isTheirs = one.lead?.id === id || one.assignee?.id === id
  const due = one.clocks.filter(({ dueAt }) => dueAt !== null && dueAt <= now + soon)
  return isTheirs ? due.length : 0
}

/** Whom a newcomer can be. */
export const loginsFor = (agent: Agent | undefined): Demo['logins'] => [
  { who: 'customer, Harbour Logistics: C-1004 is theirs', email: priya.email },
  { who: 'customer, Bright Dental', email: chris.email },
  ...(agent
    ? [
        {
          who: `${agent.title.toLowerCase()}, on duty now`,
          email: agent.email,
          isOnDuty: true as const,
        },
      ]
    : []),
  { who: 'head of support, can see and change everything', email: sofia.email },
  { who: 'partner, Kestrel Hosting: sees one case', email: lena.email },
]
