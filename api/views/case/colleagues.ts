import { isOnDuty } from '@caselead/core/team/on-duty.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import type { ColleagueList } from '../types/case.ts'

const mostListed = 50

/** Whom a case can be given to: whoever is on duty first, partners last, then by name. */
export function colleagueList(team: readonly Agent[], words: string, at: number): ColleagueList {
  const looked = words.toLowerCase()
  const found = team
    .filter(({ name, title, email }) =>
      [name, title, email].some((each) => each.toLowerCase().includes(looked)),
    )
    .map((agent) => ({ agent, onDuty: isOnDuty(agent, at), isPartner: agent.role === 'partner' }))
    .sort(
      (a, b) =>
        Number(a.isPartner) - Number(b.isPartner) ||
        Number(b.onDuty) - Number(a.onDuty) ||
        a.agent.name.localeCompare(b.agent.name),
    )
  return {
    colleagues: found.slice(0, mostListed).map(({ agent, onDuty }) => {
      const { id, name, title, email, role, tier } = agent
      return { id, name, title, email, role, tier, onDuty }
    }),
    others: Math.max(0, found.length - mostListed),
  }
}
