import type { Instant } from '../base/instant.ts'
import type { Case } from '../case/state.ts'
import type { Agent } from '../team/people.ts'
import type { Values } from './observation.ts'

/** Who has a case, and whose it is. */
export interface Holding {
  owner: string | null
  team: string | null
  account: string
}

/** A case was with somebody from one instant to another. */
export interface Held extends Holding {
  from: Instant
  to: Instant
}

/** How many open cases a person, a team and an account have; null where nobody counted. */
export interface Queues {
  ofOwner(id: string): number | null
  ofTeam(name: string): number | null
  ofAccount(id: string): number | null
}

export const holdingOf = ({ assignee, lead, account }: Case): Holding => {
  const holder = assignee ?? lead
  return { owner: holder?.id ?? null, team: holder?.title || null, account: account.id }
}

export function queueFeatures(
  { owner, team, account }: Holding,
  queues: Queues,
  people: readonly Agent[],
): Values {
  const load = owner === null ? null : queues.ofOwner(owner)
  const { capacity = 0 } = people.find(({ id }) => id === owner) ?? {}
  return {
    load,
    /** 1 is all they can hold. */
    queue: load !== null && capacity > 0 ? load / capacity : null,
    teamLoad: team === null ? null : queues.ofTeam(team),
    accountLoad: queues.ofAccount(account),
  }
}

/** The queues of now: the team's from the roster, those of accounts as they were counted. */
export function queuesNow(people: readonly Agent[], accounts: ReadonlyMap<string, number>): Queues {
  const owners = new Map(people.map(({ id, load }) => [id, load]))
  const teams = new Map<string, number>()
  for (const { title, load } of people) teams.set(title, (teams.get(title) ?? 0) + load)
  return {
    ofOwner: (id) => owners.get(id) ?? null,
    ofTeam: (name) => teams.get(name) ?? null,
    ofAccount: (id) => accounts.get(id) ?? null,
  }
}

/** The queues of any instant of the past, counted from who held what when. */
export function queuesAt(held: readonly Held[]): (at: Instant) => Queues {
  const [owners, teams, accounts] = [
    counting(held, ({ owner }) => owner),
    counting(held, ({ team }) => team),
    counting(held, ({ account }) => account),
  ]
  return (at) => ({
    ofOwner: (id) => owners(id, at),
    ofTeam: (name) => teams(name, at),
    ofAccount: (id) => accounts(id, at),
  })
}

function counting(held: readonly Held[], of: (one: Held) => string | null) {
  const began = instantsBy(held, of, ({ from }) => from)
  const ended = instantsBy(held, of, ({ to }) => to)
  return (key: string, at: Instant) =>
    countUntil(began.get(key), at) - countUntil(ended.get(key), at)
}

function instantsBy(
  held: readonly Held[],
  of: (one: Held) => string | null,
  instant: (one: Held) => Instant,
) {
  const found = new Map<string, Instant[]>()
  for (const one of held) {
    const key = of(one)
    if (key === null) continue
    const instants = found.get(key)
    if (instants) instants.push(instant(one))
    else found.set(key, [instant(one)])
  }
  for (const instants of found.values()) instants.sort((a, b) => a - b)
  return found
}

function countUntil(instants: readonly Instant[] = [], at: Instant): number {
  let low = 0
  let high = instants.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((instants[middle] ?? at) <= at) low = middle + 1
    else high = middle
  }
  return low
}
