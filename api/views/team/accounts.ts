import { refuse } from '@caselead/core/base/checks.ts'
import type { Plan } from '@caselead/core/base/vocabulary.ts'
import type { Asked } from '@caselead/db/pages.ts'
import type { Row } from '@caselead/db/tables.ts'
import { account, accountPage, contactsOf } from '@caselead/db/team/accounts.ts'
import type { Desk } from '../../runtime/runtime.ts'
import { paging } from '../types/paging.ts'
import type { AccountList, AccountView } from '../types/team.ts'

export async function accountList(
  { db }: Desk,
  asked: Asked & { words: string },
): Promise<AccountList> {
  const { found, total } = await accountPage(db, asked)
  const contacts = await contactsOf(
    db,
    found.rows.map(({ id }) => id),
  )
  return {
    accounts: found.rows.map((row) => accountView(row, contacts)),
    paging: paging(found, total),
  }
}

export async function accountDetail({ db }: Desk, id: string): Promise<AccountView> {
  const row = await account(db, id)
  if (!row) return refuse('not_found', 'There is no such account.')
  return accountView(row, await contactsOf(db, [id]))
}

const accountView = (row: Row<'accounts'>, contacts: Row<'contacts'>[]): AccountView => ({
  id: row.id,
  name: row.name,
  plan: row.plan as Plan,
  valueUsd: row.value_usd,
  vip: row.vip,
  zone: row.zone,
  sharesCases: row.shares_cases,
  contacts: contacts
    .filter((each) => each.account_id === row.id)
    .map(({ id, name, email, zone }) => ({ id, name, email, zone })),
})
