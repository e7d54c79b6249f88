import type { Named } from '@caselead/core/base/actor.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { type Agent, named } from '@caselead/core/team/people.ts'
import { colleagues } from '../runtime/roster.ts'
import type { Desk } from '../runtime/runtime.ts'

/** Somebody of the team, by id. */
export const colleague = async (desk: Desk, id: string): Promise<Named> =>
  named(await found(desk, id))

/** Somebody who may lead a case: a partner works on one and leads none. */
export async function leader(desk: Desk, id: string): Promise<Named> {
  const agent = await found(desk, id)
  if (agent.role !== 'partner') return named(agent)
  throw new Refusal('invalid', `${agent.name} is a partner and cannot lead a case.`, 'agentId')
}

async function found({ db, now }: Desk, id: string): Promise<Agent> {
  const agent = (await colleagues(db, now())).find((each) => each.id === id)
  if (!agent) throw new Refusal('invalid', 'There is no such colleague.', 'agentId')
  return agent
}
