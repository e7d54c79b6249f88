import { type Kysely, sql } from 'kysely'

/** The contacts of an account are read by name, a page at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create index contacts_by_name on contacts (account_id, name, id)').execute(db)
  await sql.raw('drop index contacts_account').execute(db)
}
