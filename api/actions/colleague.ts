import type { Named } from '@caselead/core/base/actor.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { type Agent, named } from '@caselead/core/team/people.ts'
import { comparable } from '../input/email-address.ts'
import { colleagues } from '../runtime/roster.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { teamWords } from './words.ts'

/** Somebody of the team: by id, address, or name where only one has it. */
export const colleague = async (runtime: Runtime, who: string): Promise<Named> =>
  named(await found(runtime, who, 'agentId'))

/** Somebody who may lead a case: a partner works on one and leads none. */
export async function leader(runtime: Runtime, who: string, field = 'agentId'): Promise<Named> {
  const agent = await found(runtime, who, field)
  if (agent.role !== 'partner') return named(agent)
  throw new Refusal('invalid', teamWords.partnerCannotLead(agent.name), field)
}

/** Somebody on the team, by the same names; null of a partner. */
export async function teammate(
  runtime: Runtime,
  who: string,
  field: string,
): Promise<Named | null> {
  const agent = await found(runtime, who, field)
  return agent.role === 'partner' ? null : named(agent)
}

async function found({ db, now }: Runtime, who: string, field: string): Promise<Agent> {
  const team = await colleagues(db, now())
  const address = comparable(who)
  const known = team.find(({ id, email }) => id === who || email === address)
  if (known) return known
  const meant = meantBy(who, team)
  const [one, ...others] = meant
  if (one && others.length === 0) return one
  throw new Refusal('invalid', one ? several(meant) : notFoundWords.colleague, field)
}

/** Those of this name; when it is nobody's, those whose name it is a part of. */
function meantBy(typed: string, team: readonly Agent[]): Agent[] {
  const name = typed.trim().toLowerCase()
  if (name === '') return []
  const called = team.filter((agent) => agent.name.toLowerCase() === name)
  return called.length > 0
    ? called
    : team.filter((agent) => agent.name.toLowerCase().includes(name))
}

const mostNamed = 3

function several(agents: readonly Agent[]): string {
  const some = agents.slice(0, mostNamed).map(({ name, email }) => `${name} (${email})`)
  return teamWords.severalMatch(some, agents.length - some.length)
}
