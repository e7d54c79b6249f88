import { northwindHistory } from '@caselead/api/demo/history-files.ts'
import { liveHistory } from '@caselead/api/demo/live-history.ts'
import { customers } from '@caselead/api/demo/northwind/customers.ts'
import { northwindMatrix } from '@caselead/api/demo/northwind/policy.ts'
import { office } from '@caselead/api/demo/northwind/shifts.ts'
import { northwindStaff, northwindTeam } from '@caselead/api/demo/northwind/team.ts'
import { anchor } from '@caselead/api/demo/seed.ts'
import type { Opener } from '@caselead/api/demo/told/deeds.ts'
import { workday } from '@caselead/api/demo/told/moments.ts'
import { publicHolidays } from '@caselead/api/matrix/holidays.ts'
import { isOpen } from '@caselead/core/case/state.ts'
import type { Agent } from '@caselead/core/team/people.ts'

/** The cases of the demo as they are written down. */
export const written = northwindHistory()

/** Those that can still be open, and what went on beside them. */
export const writtenLately = written.filter(
  ({ at }) => !/^\d{2,3}d/.test(at) || Number.parseInt(at, 10) < 20,
)

/** The demo as a start at this moment would make it, on paper. */
export async function northwindAt(start: string, cases = written) {
  const now = Date.parse(start)
  const year = new Date(now).getUTCFullYear()
  const years = await Promise.all([-1, 0, 1].map((n) => publicHolidays('DE-BE', year + n)))
  const holidays = years.flat().toSorted()
  const business = office(holidays)
  const members = northwindTeam(holidays)
  const team = members.map(
    ({ away, ...member }): Agent => ({
      ...{ ...member, id: member.email, load: 0, lastAssignedAt: null },
      timeOff: away.map(([first, last]) => ({
        from: workday(business, now, -first, '00:00'),
        to: workday(business, now, -last, '23:59'),
      })),
    }),
  )
  const matrix = northwindMatrix(northwindStaff(members), business)
  const lived = liveHistory(cases, {
    ...{ matrix, team, now, business, anchor, customers: openers() },
  })
  const open = lived.courses.map((course) => course.case).filter(isOpen)
  return { ...lived, now, team, matrix, business, open }
}

const openers = () =>
  new Map(
    customers.flatMap(({ contacts, ...account }) =>
      contacts.map(({ name, email }): [string, Opener] => [
        email?.split('@')[0] ?? '',
        { contact: { id: email ?? name, name }, account: { id: account.name, ...account } },
      ]),
    ),
  )
