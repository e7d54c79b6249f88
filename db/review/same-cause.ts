import { countUpTo } from '../pages.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

interface AskedCause {
  id: number
  account: string
  category: string | null
  incident: string | null
  from: number
  openedAt: number
  /** Until when others count as meanwhile. */
  until: number
}

/**
 * Cases of the same category or incident: the newest opened before one of them, how many and at how
 * many accounts; and how many other accounts had one while it was open.
 */
export async function sameCause(db: Db, asked: AskedCause, most: number) {
  const { account, from, openedAt, until } = asked
  const before = alike(db, asked, from, openedAt)
  const others = alike(db, asked, openedAt, until).where('cases.account_id', '!=', account)
  const [rows, cases, accounts, meanwhile] = await Promise.all([
    before
      .select(['cases.id', 'cases.subject', 'accounts.name as account'])
      .orderBy('cases.id', 'desc')
      .limit(most)
      .execute(),
    countUpTo(db, before.select('cases.id')),
    countUpTo(db, before.select('cases.account_id').distinct()),
    countUpTo(db, others.select('cases.account_id').distinct()),
  ])
  return { rows, cases, accounts, meanwhile }
}

const alike = (db: Db, { id, category, incident }: AskedCause, from: number, to: number) =>
  db
    .selectFrom('cases')
    .innerJoin('accounts', 'accounts.id', 'cases.account_id')
    .where('cases.id', '!=', id)
    .where('cases.opened_at', '>=', time(from))
    .where('cases.opened_at', '<', time(to))
    .where((eb) =>
      eb.or([eb('cases.category', '=', category), eb('cases.incident', '=', incident)]),
    )
