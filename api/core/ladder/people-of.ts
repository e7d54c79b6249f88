import type { Named } from '../base/actor.ts'
import type { Level } from '../base/vocabulary.ts'
import type { Decision } from '../case/decision.ts'
import { type Owner, rungOf } from '../matrix/matrix.ts'
import { isAway } from '../team/on-duty.ts'
import { type Agent, named } from '../team/people.ts'
import { standInFor } from './routing.ts'

/** Who is meant by "the lead", "the rung", "L4" at this moment, without those on leave. */
export function peopleOf(decision: Decision, whom: 'lead' | 'assignee' | 'rung' | Level): Named[] {
  if (whom === 'lead') return decision.case.lead ? [orStandIn(decision, decision.case.lead)] : []
  if (whom === 'assignee')
    return decision.case.assignee ? [orStandIn(decision, decision.case.assignee)] : []
  const rung = rungOf(decision.facts.matrix, whom === 'rung' ? decision.case.level : whom)
  const owners = thereOf(decision, rung.owners)
  return (owners.length > 0 ? owners : thereOf(decision, rung.backups)).map(named)
}

/** Whoever is on leave is not told; with nobody there to stand in, they are all the same. */
export function orStandIn(decision: Decision, who: Named): Named {
  const { matrix, people } = decision.facts
  const agent = people.find(({ id }) => id === who.id)
  if (!agent || !isAway(agent, decision.at)) return who
  const standIn = standInFor(rungOf(matrix, decision.case.level), people, who, decision.at)
  return standIn ? named(standIn) : who
}

const thereOf = ({ facts, at }: Decision, listed: readonly Owner[]): Agent[] =>
  listed.flatMap(({ contact }) =>
    facts.people.filter((agent) => agent.email === contact && !isAway(agent, at)),
  )
