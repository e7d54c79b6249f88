import { sql } from 'kysely'
import { countedPage, holding, mostCounted, type Order, type PageRequest } from '../pages.ts'
import type { Db, Row } from '../tables.ts'
import type { NewAccount } from './add-people.ts'

type Found = PageRequest & { words: string }

/** Accounts by name, with who belongs to them; `words` are looked for in both. */
export async function accountPage(db: Db, { words, ...asked }: Found) {
  const like = holding(words)
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
  const all = found.select('id')
  return countedPage(db, { rows: found.selectAll(), all, order: byName, asked })
}

const byName: Order<{ name: string; id: string }> = {
  by: [sql.ref('name'), sql.ref('id')],
  are: ['text', 'text'],
  placeOf: ({ name, id }) => [name, id],
}

/** An account's contacts by name, a page at a time; `words` are looked for in name and address. */
export async function contactPage(db: Db, accountId: string, { words, ...asked }: Found) {
  const like = holding(words)
  const theirs = db.selectFrom('contacts').where('account_id', '=', accountId)
  const found =
    words === ''
      ? theirs
      : theirs.where((eb) => eb.or([eb('name', 'ilike', like), eb('email', 'ilike', like)]))
  const all = found.select('id')
  return countedPage(db, { rows: found.selectAll(), all, order: byName, asked })
}

export interface FirstContacts {
  account_id: string
  names: string[]
  /** Of how many; above `mostCounted` it counts no further. */
  total: number
}

/** Some contacts of each of these accounts: those `words` are found in, then by name. */
export async function firstContacts(
  db: Db,
  accountIds: string[],
  { words, most }: { words: string; most: number },
): Promise<FirstContacts[]> {
  const like = holding(words)
  const isMeant = sql`(name ilike ${like} or coalesce(email ilike ${like}, false)) desc,`
  const { rows } = await sql<FirstContacts>`
    select accounts.id as account_id, counted.total::int as total, array(
      select name from contacts where account_id = accounts.id
      order by ${words === '' ? sql`` : isMeant} name, id limit ${most}
    ) as names
    from accounts, lateral (
      select count(*) as total from (
        select from contacts where account_id = accounts.id limit ${mostCounted}
      ) as counted_up_to
    ) as counted
    where accounts.id = any(${accountIds})
  `.execute(db)
  return rows
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

/** An account by its name, capitals or not; of several the first. */
export async function accountByName(db: Db, name: string): Promise<Row<'accounts'> | undefined> {
  return db
    .selectFrom('accounts')
    .selectAll()
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}
