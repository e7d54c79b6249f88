import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { saveMatrix } from '@caselead/db/matrix/matrices.ts'
import { saveSetting } from '@caselead/db/settings.ts'
import type { Db } from '@caselead/db/tables.ts'
import { addAccount, addAgent, addContact } from '@caselead/db/team/add-people.ts'
import { accounts, business, staff, team } from './cast.ts'
import { logo } from './logo.ts'

/** Puts the cast and a matrix they staff into an empty database. */
export async function settleCast(
  db: Db,
  at: number,
  matrix: Matrix = defaultMatrix(staff, business),
): Promise<void> {
  for (const { skills, ...person } of team) {
    await addAgent(db, { ...person, skills, hours: business, zone: business.zone })
  }
  for (const { contacts, valueUsd, sharesCases, ...account } of accounts) {
    const id = await addAccount(db, {
      ...account,
      value_usd: valueUsd,
      shares_cases: sharesCases,
    })
    for (const contact of contacts) await addContact(db, { account_id: id, ...contact })
  }
  await saveMatrix(db, matrix, at, { by: 'Sofia Marin' })
  await saveSetting(db, 'company', { name: 'Northwind', accent: '#0f6d6a', logo })
}
