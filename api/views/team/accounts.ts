import { refuse } from '@caselead/core/base/checks.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { openOf } from '@caselead/db/case/queue/queue.ts'
import type { PageRequest } from '@caselead/db/pages.ts'
import type { Row } from '@caselead/db/tables.ts'
import { account, accountPage, contactPage, firstContacts } from '@caselead/db/team/accounts.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { deskRows } from '../desk/desk.ts'
import { paging } from '../types/paging.ts'
import type { AccountDetail, AccountList, AccountView } from '../types/team.ts'

const mostNamed = 5

type Found = PageRequest & { words: string }

/** A page of the customer companies whose name, or whose people's names or addresses, contain these words. */
export async function accountList({ db }: Runtime, asked: Found): Promise<AccountList> {
  const { found, total } = await accountPage(db, asked)
  const ids = found.rows.map(({ id }) => id)
  const first = await firstContacts(db, ids, { words: asked.words, most: mostNamed })
  const contacts = new Map(first.map((each) => [each.account_id, each]))
  return {
    accounts: found.rows.map((row) => {
      const { names = [], total = 0 } = contacts.get(row.id) ?? {}
      return { ...accountView(row), contacts: names, otherContacts: total - names.length }
    }),
    paging: paging(found, total),
  }
}

/** An account with its open cases and a page of its contacts. */
export async function accountDetail(
  runtime: Runtime,
  { id, ...asked }: Found & { id: string },
): Promise<AccountDetail> {
  const { db } = runtime
  const row = await account(db, id)
  if (!row) return refuse('not_found', notFoundWords.account)
  const [{ found, total }, open] = await Promise.all([contactPage(db, id, asked), openOf(db, id)])
  const contacts = found.rows.map(({ id, name, email, zone }) => ({ id, name, email, zone }))
  return {
    ...{ ...accountView(row), contacts, paging: paging(found, total) },
    open: {
      rows: await deskRows(runtime, open.found.rows),
      paging: paging(open.found, open.total),
    },
  }
}

const accountView = (row: Row<'accounts'>): AccountView => ({
  id: row.id,
  name: row.name,
  plan: row.plan,
  valueUsd: row.value_usd,
  vip: row.vip,
  zone: row.zone,
  sharesCases: row.shares_cases,
  copiesFollow: row.copies_follow,
})
