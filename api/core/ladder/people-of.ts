import type { Named } from '../base/actor.ts'
import type { Level } from '../base/vocabulary.ts'
import type { Unfolding } from '../case/decision.ts'
import { type Owner, rungOf } from '../matrix/matrix.ts'
import { type Agent, isAway, named } from '../team/people.ts'
import { standInFor } from './routing.ts'

/** Who is meant by "the lead", "the rung", "L4" at this moment, without those on leave. */
export function peopleOf(draft: Unfolding, whom: 'lead' | 'assignee' | 'rung' | Level): Named[] {
  if (whom === 'lead') return draft.case.lead ? [orStandIn(draft, draft.case.lead)] : []
  if (whom === 'assignee') return draft.case.assignee ? [orStandIn(draft, draft.case.assignee)] : []
  const rung = rungOf(draft.facts.matrix, whom === 'rung' ? draft.case.level : whom)
  const owners = thereOf(draft, rung.owners)
  return (owners.length > 0 ? owners : thereOf(draft, rung.backups)).map(named)
}

/** Whoever is on leave is not told; with nobody there to stand in, they are all the same. */
export function orStandIn(draft: Unfolding, who: Named): Named {
  const { matrix, people } = draft.facts
  const agent = people.find(({ id }) => id === who.id)
  if (!agent || !isAway(agent, draft.at)) return who
  const standIn = standInFor(rungOf(matrix, draft.case.level), people, who, draft.at)
  return standIn ? named(standIn) : who
}

const thereOf = ({ facts, at }: Unfolding, listed: readonly Owner[]): Agent[] =>
  listed.flatMap(({ contact }) =>
    facts.people.filter((agent) => agent.email === contact && !isAway(agent, at)),
  )
