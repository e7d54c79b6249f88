import { type Kysely, sql } from 'kysely'

/** Which weeks those who lead were told of, unless they want to hear of none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table weekly_mails (week date primary key)`.execute(db)
  await sql`alter table agents add column wants_weekly boolean not null default true`.execute(db)
}
