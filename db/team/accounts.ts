import { sql } from 'kysely'
import type { Db } from '../case/cases.ts'
import { type Asked, countUpTo, type Order, pageOf } from '../pages.ts'
import type { Row } from '../tables.ts'
import type { NewAccount } from './add-people.ts'

/** Accounts by name, with who belongs to them; `words` are looked for in both. */
export async function accountPage(db: Db, { words, ...asked }: Asked & { words: string }) {
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  const found = db.selectFrom('accounts').where((eb) =>
    words === ''
      ? eb.lit(true)
      : eb.or([
          eb('accounts.name', 'ilike', like),
          eb.exists(
            eb
              .selectFrom('contacts')
              .select('contacts.id')
              .whereRef('account_id', '=', 'accounts.id')
              .where((one) => one.or([one('name', 'ilike', like), one('email', 'ilike', like)])),
          ),
        ]),
  )
  const [page, total] = await Promise.all([
    pageOf(found.selectAll(), byName, asked),
    countUpTo(db, found.select('id')),
  ])
  return { found: page, total }
}

const byName: Order<{ name: string; id: string }> = {
  by: [sql.ref('name'), sql.ref('id')],
  are: ['text', 'text'],
  placeOf: ({ name, id }) => [name, id],
}

export async function contactsOf(db: Db, accountIds: string[]): Promise<Row<'contacts'>[]> {
  if (accountIds.length === 0) return []
  const found = db.selectFrom('contacts').selectAll().where('account_id', 'in', accountIds)
  return found.orderBy('name').orderBy('id').execute()
}

export async function account(db: Db, id: string): Promise<Row<'accounts'> | undefined> {
  return db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function changeAccount(db: Db, id: string, values: NewAccount): Promise<void> {
  await db.updateTable('accounts').set(values).where('id', '=', id).execute()
}

export async function contact(db: Db, id: string): Promise<Row<'contacts'> | undefined> {
  return db.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function changeContact(
  db: Db,
  id: string,
  values: { name: string; email: string; zone: string },
): Promise<void> {
  await db.updateTable('contacts').set(values).where('id', '=', id).execute()
}
