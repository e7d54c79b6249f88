import type { Named } from './actor.ts'
import { rungOf } from './matrix.ts'
import { isAway, named } from './people.ts'
import type { Unfolding } from './unfolding.ts'
import type { Level } from './words.ts'

/** Who is meant by "the lead", "the rung", "L4" at this moment, without those on leave. */
export function peopleOf(draft: Unfolding, whom: 'lead' | 'assignee' | 'rung' | Level): Named[] {
  if (whom === 'lead') return draft.case.lead ? [draft.case.lead] : []
  if (whom === 'assignee') return draft.case.assignee ? [draft.case.assignee] : []
  const { matrix, people } = draft.facts
  const rung = rungOf(matrix, whom === 'rung' ? draft.case.level : whom)
  const on = (contact: string) =>
    people.filter((agent) => agent.email === contact && !isAway(agent, draft.at))
  const owners = rung.owners.flatMap(({ contact }) => on(contact))
  const called = owners.length > 0 ? owners : rung.backups.flatMap(({ contact }) => on(contact))
  return called.map(named)
}
