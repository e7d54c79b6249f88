import { type Actor, system } from '@caselead/core/base/actor.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { listedOn, type Matrix, rungOf } from '@caselead/core/matrix/matrix.ts'
import type { Act } from '@caselead/core/simulate/recorded-act.ts'
import { isOnDuty } from '@caselead/core/team/on-duty.ts'
import { type Agent, named } from '@caselead/core/team/people.ts'
import type { Opener } from './deeds.ts'
import type { ToldStep } from './told-case.ts'

export interface Present {
  matrix: Matrix
  team: readonly Agent[]
  customers: ReadonlyMap<string, Opener>
}

interface Acting {
  actor: Actor
  /** What has to happen first so that it is theirs to do. */
  before: Act[]
}

/** Whoever does a step of a case as it stands: somebody who is named, a tracker, or whose case it is by then. */
export function actsBy(
  { who, does }: ToldStep,
  one: Case | null,
  at: number,
  present: Present,
): Acting {
  const customer = present.customers.get(who)
  if (customer) return { actor: { type: 'contact', ...customer.contact }, before: [] }
  if (who === 'tracker') return { actor: system('bug-tracker'), before: [] }
  const { team } = present
  const person = team.find(({ email }) => email.startsWith(`${who}@`))
  if (person) return { actor: actorOf(person), before: [] }
  const byId = (id: string | undefined) => team.find((agent) => agent.id === id)
  const called = byId(one?.handoff?.to.id)
  if (who === 'called' && called) return { actor: actorOf(called), before: [] }
  if (who === 'called' && one) {
    const [there] = onDutyWith(one, { ...present, at })
    if (there) return { actor: actorOf(there), before: [] }
  }
  const theirs = who === 'lead' ? byId(one?.lead?.id) : (called ?? byId(one?.assignee?.id))
  if (!one || !theirs) throw new Error(`${who} is nobody when ${does} is to be done`)
  return working(one, theirs, at, present, called)
}

/** On duty it is theirs to do; off duty a colleague of the same rung takes the work over. */
function working(
  one: Case,
  theirs: Agent,
  at: number,
  { matrix, team }: Present,
  called: Agent | undefined,
): Acting {
  const accepted: Act[] = called
    ? [{ actor: actorOf(called), command: { do: 'accept_handoff' }, assumed: true }]
    : []
  const onDuty = (agent: Agent | undefined) => agent !== undefined && isOnDuty(agent, at)
  if (onDuty(theirs)) return { actor: actorOf(theirs), before: accepted }
  const assignee = called ?? team.find(({ id }) => id === one.assignee?.id)
  if (assignee && onDuty(assignee)) return { actor: actorOf(assignee), before: accepted }
  const [cover = anybodyAbove(one, team, at)] = onDutyWith(one, { matrix, team, at })
  if (!cover) return { actor: actorOf(theirs), before: accepted }
  const takesOver: Act = {
    actor: actorOf(cover),
    command: { do: 'assign', to: named(cover), tier: null, reason: `${theirs.name} was off duty` },
  }
  return { actor: actorOf(cover), before: [...accepted, takesOver] }
}

/** At night a rung may be empty; somebody who knows as much is always there. */
const anybodyAbove = ({ tier }: Case, team: readonly Agent[], at: number): Agent | undefined =>
  team.find((agent) => agent.role === 'agent' && agent.tier >= tier && isOnDuty(agent, at))

/** Those of the rung a case is on who are there. */
export const onDutyWith = (
  one: Case,
  { matrix, team, at }: Pick<Present, 'matrix' | 'team'> & { at: number },
): Agent[] =>
  listedOn(rungOf(matrix, one.level))
    .flatMap(({ contact }) => team.filter(({ email }) => email === contact))
    .filter((agent) => isOnDuty(agent, at))

export const actorOf = ({ id, name, role }: Agent): Actor => ({
  ...{ id, name },
  type: role === 'partner' ? 'partner' : 'agent',
})
