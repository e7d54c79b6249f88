import { type Kysely, sql } from 'kysely'

/** What is written with the end of its transaction in one go has to fail by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create function refuse_stale() returns integer language plpgsql as $$ begin
    raise exception 'a case changed since it was read' using errcode = 'CL001';
  end $$`.execute(db)
}
