import type { Case } from '@caselead/core/case/state.ts'
import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'
import { type ListedCase, rows } from './listed.ts'

export interface RefundRow {
  /** The agent's id. */
  by: string
  usd: number
  at: number
}

/** Refunds authorised from an instant on, on every case. */
export async function refundsSince(db: Db, from: number): Promise<RefundRow[]> {
  return (
    db
      .selectFrom('events')
      .select([
        'at',
        sql<string>`data -> 'by' ->> 'id'`.as('by'),
        sql<number>`(data ->> 'usd')::float8`.as('usd'),
      ])
      // Said in full: the index holds these alone, and a parameter would not tell it.
      .where(sql<boolean>`kind = 'refund_authorised'`)
      .where('at', '>=', time(from))
      .execute()
  )
}

/** Whoever else lets this agent authorise something waits until this transaction ends. */
export async function lockAuthorityOf(db: Db, agentId: string): Promise<void> {
  await sql`select from agents where id::text = ${agentId} for no key update`.execute(db)
}

/** What of a case with a refund that waits tells who may answer. */
export interface RefundWaiting {
  id: number
  state: Pick<Case, (typeof ofRefund)[number]>
}

const ofRefund = [
  ...(['refund', 'refundedUsd', 'matrixVersion'] as const),
  ...(['lead', 'assignee', 'handoff'] as const),
] as const

/** The same cases as below, without all else that is known of them. */
export async function refundsWaiting(db: Db): Promise<RefundWaiting[]> {
  const parts = ofRefund.map((name) => sql`${sql.lit(name)}, state -> ${sql.lit(name)}`)
  return db
    .selectFrom('cases')
    .select(['id', sql<RefundWaiting['state']>`jsonb_build_object(${sql.join(parts)})`.as('state')])
    .where(sql<boolean>`(state ->> 'refund') is not null`)
    .orderBy('id')
    .execute()
}

const atOnce = 500

/** Every case with a refund that waits for an answer, open or over, oldest first, some hundred at a time. */
export async function* refundsAsked(db: Db): AsyncGenerator<ListedCase> {
  for (let last = 0; ; ) {
    const found = await rows(db)
      .where(sql<boolean>`(state ->> 'refund') is not null`)
      .where('id', '>', last)
      .orderBy('id')
      .limit(atOnce)
      .execute()
    yield* found
    last = found.at(-1)?.id ?? 0
    if (found.length < atOnce) return
  }
}
