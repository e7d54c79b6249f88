import { type Kysely, sql } from 'kysely'

/** The queue is read in this order, so each case says when its first clock falls due. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'alter table cases add column due_at timestamptz',
  `update cases set due_at = (
    select min(due_at) from clocks where clocks.case_id = cases.id and next_at is not null
  )`,
  'drop index cases_queue',
  'drop index cases_due_next',
  `create index cases_due on cases (due_at, id)
    where resolved_at is null and closed_at is null`,
  `create index cases_due_at_tier on cases (tier, due_at, id)
    where resolved_at is null and closed_at is null`,
]
