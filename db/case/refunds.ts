import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

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
