import { isLeading } from '@caselead/core/team/people.ts'
import { waitsFor } from '@caselead/db/case/counts.ts'
import { countSetAside } from '@caselead/db/queues/set-aside.ts'
import type { Context } from '../auth/context.ts'
import { refundsCounted } from './desk/my-day.ts'

/** What waits for somebody of the team, as the navigation of every page counts it. */
export interface Waiting {
  /**
   * Cases for them to accept, and requests to escalate and for refunds for them to answer. Refunds are a few
   * seconds old at most.
   */
  mine: number
  /** Open cases with a clock that ran out: a few seconds old at most. */
  late: number
  /** Emails for them to decide about. */
  mail: number
}

const nothing: Waiting = { mine: 0, late: 0, mail: 0 }

/** Nothing where it can't be counted: the page itself says why. */
export async function waiting({ visitor, runtime }: Context): Promise<Waiting> {
  if (visitor.kind !== 'agent' || visitor.role === 'partner') return nothing
  const { db } = runtime
  const [cases, refunds, late, mail] = await Promise.all([
    waitsFor(db, visitor.id),
    refundsCounted(runtime, visitor.id),
    runtime.lateCases(),
    isLeading(visitor) ? countSetAside(db) : 0,
  ]).catch(() => [[], [], 0, 0] as const)
  const mine = new Set([...cases, ...refunds.map(({ id }) => id)]).size
  return { mine, late, mail }
}
