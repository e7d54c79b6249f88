import { days } from '@caselead/core/base/instant.ts'
import { mayAuthorise } from '@caselead/core/decide/refunds.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { breachedClocks, counts } from '@caselead/db/case/counts.ts'
import { countOpenIncidents } from '@caselead/db/case/incident/incidents.ts'
import type { ListedCase } from '@caselead/db/case/listed.ts'
import { dueFor, handoffsFor, requestsFor, toTellFor } from '@caselead/db/case/queue/queue.ts'
import { type RefundWaiting, refundsAsked, refundsSince } from '@caselead/db/case/refunds.ts'
import { pageLength } from '@caselead/db/pages.ts'
import { countSetAside } from '@caselead/db/queues/set-aside.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { people as peopleNow } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { DeskHome } from '../types/desk.ts'
import { paging } from '../types/paging.ts'
import { deskRows } from './desk.ts'
import { dutyOf, teamNow } from './team-now.ts'

/** What waits for this agent: clocks of their cases, handoffs, requests and refunds. */
export async function deskHome({ runtime }: Context, me: Agent): Promise<DeskHome> {
  const { db } = runtime
  const at = runtime.now()
  const [
    people,
    due,
    toTell,
    handoffs,
    requests,
    refunds,
    open,
    breached,
    incidents,
    mailSetAside,
    lagMs,
  ] = await Promise.all([
    peopleNow(db, at),
    dueFor(db, me.id),
    toTellFor(db, me.id),
    handoffsFor(db, me.id),
    requestsFor(db, me.id),
    refundsFor(runtime, me.id),
    counts(db),
    breachedClocks(db),
    countOpenIncidents(db),
    isLeading(me) ? countSetAside(db) : 0,
    runtime.lag(),
  ])
  const viewer = people.find(({ id }) => id === me.id)
  return {
    duty: viewer ? dutyOf(viewer, at) : offDuty,
    load: viewer?.load ?? 0,
    capacity: viewer?.capacity ?? 0,
    due: await deskRows(runtime, [...toTell, ...due.found.rows]),
    mine: paging(due.found, due.total),
    handoffs: await deskRows(runtime, handoffs.slice(0, pageLength)),
    requests: await deskRows(runtime, requests.slice(0, pageLength)),
    refunds: await deskRows(runtime, refunds.slice(0, pageLength)),
    more: {
      handoffs: handoffs.length > pageLength,
      requests: requests.length > pageLength,
      refunds: refunds.length > pageLength,
    },
    team: isLeading(me) ? await teamNow(runtime, people, me.id, at) : null,
    counts: { ...open, breached },
    openIncidents: incidents,
    mailSetAside,
    engine: { lagMs },
  }
}

/** Of somebody who left while they looked. */
const offDuty = { onDuty: false, until: null, from: null, backAt: null, shift: [] }

/** A page of those that this agent may say yes to, and one more when there are more. */
const refundsFor = (runtime: Runtime, id: string): Promise<ListedCase[]> =>
  aPageOf(answerableRefunds(runtime, id))

/** The same as every page counts them: a few seconds old at most. */
export async function refundsCounted(runtime: Runtime, id: string): Promise<RefundWaiting[]> {
  return aPageOf(answerableOf(runtime, id, await runtime.refundsWaiting()))
}

async function aPageOf<T>(all: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const each of all) {
    if (found.push(each) > pageLength) break
  }
  return found
}

/** Those that this agent may say yes to, the oldest first. */
export const answerableRefunds = (runtime: Runtime, id: string): AsyncGenerator<ListedCase> =>
  answerableOf(runtime, id, refundsAsked(runtime.db))

async function* answerableOf<T extends RefundWaiting>(
  runtime: Runtime,
  id: string,
  all: AsyncIterable<T> | Iterable<T>,
): AsyncGenerator<T> {
  const at = runtime.now()
  const [team, refunds] = await Promise.all([
    runtime.team(),
    refundsSince(runtime.db, at - days(2)),
  ])
  const me = team.find((agent) => agent.id === id)
  if (!me) return
  for await (const asked of all) {
    const one = asked.state
    const matrix = await runtime.matrices.version(runtime.db, one.matrixVersion)
    if (one.refund && mayAuthorise(me, one, one.refund, { matrix, refunds, at })) yield asked
  }
}
