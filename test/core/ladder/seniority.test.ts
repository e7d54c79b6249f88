import { business, dana, lena, maya, ravi, sofia, staff, tom } from '@caselead/api/demo/cast.ts'
import { pick } from '@caselead/core/ladder/routing.ts'
import { wanted } from '@caselead/core/ladder/seniority.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { rungOf } from '@caselead/core/matrix/matrix.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { expect, test } from 'vitest'
import { agentNamed, tuesday } from '../../setup/on-paper.ts'

const contact = ({ name, title, email }: typeof maya) => ({ name, role: title, contact: email })

interface Told {
  worth?: number
  vip?: boolean
  from?: number | null
  skill?: string
  owners?: (typeof maya)[]
  change?: Record<string, Partial<Agent>>
}

/** A frontline rung where, if nothing else is said, Maya is not senior and Dana, of tier 2, is. */
function chosen({ worth = 0, vip = false, from = 100_000, skill, ...told }: Told): string {
  const { owners = [maya, dana], change = {} } = told
  const rung = {
    ...rungOf(defaultMatrix(staff, business), 'L1'),
    owners: owners.map(contact),
    backups: [],
  }
  const people = owners.map((one) => agentNamed(one, change[one.name]))
  const account = { ...{ id: 'a', name: 'A', plan: 'business' as const }, vip, valueUsd: worth }
  const seniority = wanted(account, { seniorFrom: from, overflow: null })
  const need = { at: tuesday + 3_600_000, skill: skill ?? null, seniority, missed: [] }
  const choice = pick(rung, people, need)
  return `${choice?.to.name}: ${choice?.reason}`
}

const full = { load: 20 }
const kept = 'less senior (keeps senior people free)'

test.for<[string, Told, string]>([
  [
    'an account worth the amount gets a senior',
    { worth: 240_000 },
    'Dana Whitfield: on duty, more senior (account worth 240,000 USD a year), 0 of 20 cases',
  ],
  [
    'so does one worth exactly that',
    { worth: 100_000 },
    'Dana Whitfield: on duty, more senior (account worth 100,000 USD a year), 0 of 20 cases',
  ],
  [
    'one worth a dollar less does not',
    { worth: 99_999 },
    `Maya Lindqvist: on duty, ${kept}, 0 of 20 cases`,
  ],
  [
    'a VIP gets a senior whatever it is worth',
    { vip: true },
    'Dana Whitfield: on duty, more senior (VIP account), 0 of 20 cases',
  ],
  [
    'whoever leads the team is senior',
    { vip: true, owners: [maya, sofia] },
    'Sofia Marin: on duty, more senior (VIP account), 0 of 20 cases',
  ],
  [
    'a partner is nobody’s senior, of whatever tier',
    { vip: true, owners: [maya, lena] },
    'Lena Brandt: on duty, 0 of 20 cases',
  ],
  [
    'seniority comes before load',
    { vip: true, change: { [dana.name]: { load: 19 } } },
    'Dana Whitfield: on duty, more senior (VIP account), 19 of 20 cases',
  ],
  [
    'among seniors the one with more room',
    { vip: true, owners: [maya, dana, ravi], change: { [dana.name]: { load: 2 } } },
    'Ravi Menon: on duty, more senior (VIP account), 0 of 20 cases',
  ],
  [
    'skill comes before seniority',
    { vip: true, skill: 'billing' },
    'Maya Lindqvist: on duty, knows billing, 0 of 20 cases',
  ],
  [
    'a senior without room is not called while somebody else has some',
    { vip: true, change: { [dana.name]: full } },
    'Maya Lindqvist: on duty, 0 of 20 cases',
  ],
  [
    'seniors take the rest when nobody else has room',
    { change: { [maya.name]: full } },
    'Dana Whitfield: on duty, 0 of 20 cases',
  ],
  [
    'where nobody is senior nothing is said of it',
    { vip: true, owners: [maya, tom] },
    'Maya Lindqvist: on duty, 0 of 20 cases',
  ],
  [
    'where nobody is senior nobody is kept free',
    { owners: [maya, tom] },
    'Maya Lindqvist: on duty, 0 of 20 cases',
  ],
  [
    'where seniority decides, idleness is not told',
    { vip: true, change: { [maya.name]: { lastAssignedAt: tuesday } } },
    'Dana Whitfield: on duty, more senior (VIP account), 0 of 20 cases',
  ],
  [
    'null prefers nobody, not even for a VIP',
    { vip: true, from: null, change: { [dana.name]: { load: 1 } } },
    'Maya Lindqvist: on duty, 0 of 20 cases',
  ],
  [
    'nought prefers seniors for everybody',
    { from: 0 },
    'Dana Whitfield: on duty, more senior (account worth 0 USD a year), 0 of 20 cases',
  ],
])('%s', ([, told, expected]) => {
  expect(chosen(told)).toBe(expected)
})
