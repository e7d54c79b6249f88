import { type Kysely, sql } from 'kysely'

/**
 * A case is listed by the clock that was or is due first. Rows written before one that ran out counted
 * take it from their clocks, in one pass over those that run. A published matrix says why it was made.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table matrices add column if not exists reason text not null default ''`.execute(
    db,
  )
  await sql`
    update cases set due_at = first.due_at
    from (
      select case_id, min(due_at) as due_at from clocks where stopped_at is null group by case_id
    ) as first
    where first.case_id = cases.id and cases.due_at is distinct from first.due_at
  `.execute(db)
}
