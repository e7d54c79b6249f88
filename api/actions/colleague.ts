import type { Named } from '../core/actor.ts'
import { named } from '../core/people.ts'
import { Refusal } from '../core/refusal.ts'
import type { Desk } from '../desk.ts'
import { people } from '../people.ts'

/** Somebody of the team, by id. */
export async function colleague(desk: Desk, id: string): Promise<Named> {
  const agent = (await people(desk.db, desk.now())).find((each) => each.id === id)
  if (!agent) throw new Refusal('invalid', 'There is no such colleague.', 'agentId')
  return named(agent)
}
