import { type Kysely, sql } from 'kysely'

/** Refunds that wait for an answer are listed for whoever may give it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create index cases_refund_asked on cases (id) where (state ->> 'refund') is not null`)
    .execute(db)
}
