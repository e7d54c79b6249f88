import { seconds } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { countQueue } from '@caselead/db/case/queue/queue.ts'
import { mostCounted } from '@caselead/db/pages.ts'
import type { Agent } from '../../auth/visitor.ts'
import { type CachedBy, cachedBy } from '../../base/cached.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { narrowedFor, type QueueAsked } from './asked.ts'

/** How many cases a view has. */
export interface CountedView {
  count: number
  /** There are more than `count`. */
  isMore: boolean
}

/** How many cases a view has for somebody, as of a few seconds ago. */
export async function countedFor(
  runtime: Runtime,
  me: Pick<Agent, 'id'>,
  asked: QueueAsked,
): Promise<CountedView> {
  const { sort, isReversed, ...which } = asked
  const counted: Counted = { id: isOwn(asked) ? me.id : '', which }
  const count = await counterOf(runtime)(JSON.stringify(counted))
  return { count: Math.min(count, mostCounted), isMore: count > mostCounted }
}

const ownFilters: readonly string[] = ['mine', 'handed', 'asked', 'leading', 'working']

const isOwn = ({ filter, lead, assignee }: QueueAsked): boolean =>
  ownFilters.includes(filter) || lead === 'me' || assignee === 'me'

interface Counted {
  /** Whose, where it's the same for nobody else. */
  id: string
  which: QueueAsked
}

const mostKept = 2000
const keptFor = seconds(15)

const counters = new WeakMap<Runtime, CachedBy<string, number>>()

function counterOf(runtime: Runtime): CachedBy<string, number> {
  const known = counters.get(runtime)
  if (known) return known
  const made = cachedBy(
    runtime.steady,
    (key) => countNow(runtime, JSON.parse(key)),
    mostKept,
    keptFor,
  )
  counters.set(runtime, made)
  return made
}

async function countNow(runtime: Runtime, { id, which }: Counted): Promise<number> {
  try {
    return await countQueue(runtime.db, await narrowedFor(runtime, { id }, which))
  } catch (error) {
    // An account that isn't there any more has no cases.
    if (error instanceof Refusal) return 0
    throw error
  }
}
