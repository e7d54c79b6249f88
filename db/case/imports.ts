import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** The incidents of a log that are already here, and the case each became. */
export async function imported(
  db: Db,
  source: string,
  refs: string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('imports')
    .select(['ref', 'case_id'])
    .where('source', '=', source)
    .where('ref', '=', sql<string>`any(${refs})`)
    .execute()
  return new Map(rows.map(({ ref, case_id }) => [ref, case_id]))
}

export interface Imported {
  source: string
  ref: string
  case_id: number
  rows: number
}

export async function rememberImports(db: Db, rows: Imported[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('imports').values(rows).execute()
}

/** Accounts a log names, made once under ids the log itself gives. */
export async function keepLogAccounts(
  db: Db,
  accounts: { id: string; name: string }[],
): Promise<void> {
  if (accounts.length === 0) return
  await db
    .insertInto('accounts')
    .values(accounts.map(({ id, name }) => ({ id, name, plan: 'starter' })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Its callers; who is here already stays with their account. */
export async function keepCallers(
  db: Db,
  callers: { id: string; name: string; accountId: string }[],
): Promise<void> {
  if (callers.length === 0) return
  const rows = callers.map(({ id, name, accountId }) => ({
    ...{ id, name, account_id: accountId, email: null },
  }))
  await db
    .insertInto('contacts')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
