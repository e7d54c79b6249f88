import type { Instant } from '../instant.ts'
import type { Agent } from '../people.ts'
import { queue } from './known.ts'
import type { Holding, PastLook } from './past.ts'

/** The looks with how full each owner's desk was at the time, counted from who held what when. */
export function withQueues(
  looks: readonly PastLook[],
  holdings: readonly Holding[],
  people: readonly Agent[],
): PastLook[] {
  const began = byOwner(holdings, ({ from }) => from)
  const ended = byOwner(holdings, ({ to }) => to)
  const agents = new Map(people.map((agent) => [agent.id, agent]))
  return looks.map((look) => {
    const agent = look.owner === null ? undefined : agents.get(look.owner)
    const load =
      countUntil(began.get(look.owner), look.at) - countUntil(ended.get(look.owner), look.at)
    return { ...look, values: { ...look.values, queue: agent ? queue(agent, load) : null } }
  })
}

function byOwner(holdings: readonly Holding[], instant: (one: Holding) => Instant) {
  const found = new Map<string | null, Instant[]>()
  for (const one of holdings) {
    const instants = found.get(one.owner) ?? []
    instants.push(instant(one))
    found.set(one.owner, instants)
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
