import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { saveMatrix } from '@caselead/db/matrix/matrices.ts'
import { saveSetting } from '@caselead/db/settings.ts'
import type { Db } from '@caselead/db/tables.ts'
import { addAccount, addAgent, addContact, addTimeOff } from '@caselead/db/team/add-people.ts'
import { publicHolidays } from '../matrix/holidays.ts'
import { people } from '../runtime/roster.ts'
import { logo } from './logo.ts'
import { customers } from './northwind/customers.ts'
import { northwindMatrix } from './northwind/policy.ts'
import { office } from './northwind/shifts.ts'
import { northwindStaff, northwindTeam } from './northwind/team.ts'
import type { Opener } from './told/deeds.ts'
import { workday } from './told/moments.ts'

export interface Settled {
  matrix: Matrix
  team: Agent[]
  customers: Map<string, Opener>
}

/** Puts Northwind, its team and its customers into an empty database. */
export async function settleNorthwind(db: Db, now: number, since: number): Promise<Settled> {
  const holidays = await holidaysAround(now)
  const business = office(holidays)
  const team = northwindTeam(holidays)
  for (const { away, ...member } of team) {
    const id = await addAgent(db, { ...member, zone: member.hours.zone })
    for (const [first, last] of away) {
      const from = workday(business, now, -first, '00:00')
      await addTimeOff(db, id, from, workday(business, now, -last, '23:59'))
    }
  }
  const matrix = northwindMatrix(northwindStaff(team), business)
  await saveMatrix(db, matrix, since, { by: 'Sofia Marin' })
  await saveSetting(db, 'company', { name: 'Northwind', accent: '#0f6d6a', logo })
  return { matrix, team: await people(db, 0), customers: await settleCustomers(db) }
}

async function settleCustomers(db: Db): Promise<Map<string, Opener>> {
  const known = new Map<string, Opener>()
  for (const { contacts, valueUsd, sharesCases, ...account } of customers) {
    const { name, plan, vip } = account
    const id = await addAccount(db, { ...account, value_usd: valueUsd, shares_cases: sharesCases })
    for (const contact of contacts) {
      const contactId = await addContact(db, { account_id: id, ...contact })
      known.set(contact.email.split('@')[0] ?? '', {
        contact: { id: contactId, name: contact.name },
        account: { id, name, plan, vip, valueUsd },
      })
    }
  }
  return known
}

/** What Berlin keeps, of last year to next. */
async function holidaysAround(now: number): Promise<string[]> {
  const year = new Date(now).getUTCFullYear()
  const years = [year - 1, year, year + 1]
  return (await Promise.all(years.map((each) => publicHolidays('DE-BE', each)))).flat().toSorted()
}
