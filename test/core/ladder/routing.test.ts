import { business, dana, ines, jonas, maya, ravi, staff, tom } from '@caselead/api/demo/cast.ts'
import { days, hours } from '@caselead/core/base/instant.ts'
import { backupFor, pick } from '@caselead/core/ladder/routing.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Rung } from '@caselead/core/matrix/matrix.ts'
import { rungOf } from '@caselead/core/matrix/matrix.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { describe, expect, test } from 'vitest'
import { agentNamed, tuesday, who } from '../../setup/on-paper.ts'

const matrix = defaultMatrix(staff, business)
const rung = rungOf(matrix, 'L1')
const at = tuesday + hours(1)
const night = tuesday + hours(12)
const leave = { timeOff: [{ from: tuesday - days(1), to: tuesday + days(1) }] }
const full = { capacity: 3, load: 3 }

interface Told {
  maya?: Partial<Agent>
  tom?: Partial<Agent>
  dana?: Partial<Agent>
  at?: number
  skill?: string
  missed?: readonly { email: string }[]
}

const choose = ({ at: when = at, skill, missed = [], ...each }: Told) => {
  const people = [
    agentNamed(maya, each.maya),
    agentNamed(tom, each.tom),
    agentNamed(dana, each.dana),
  ]
  return pick(rung, people, {
    at: when,
    skill: skill ?? null,
    seniority: null,
    missed: missed.map(({ email }) => email),
  })
}

/** Owners of the rung are Maya and Tom, its backup is Dana. */
describe('the rung’s case goes to', () => {
  test.for<[string, Told, string | null, string]>([
    [
      'whoever has the most room',
      { maya: { load: 3 }, tom: { load: 2 } },
      tom.name,
      'on duty, 2 of 20 cases',
    ],
    [
      'room counts against capacity',
      { maya: { load: 3, capacity: 40 }, tom: { load: 2 } },
      maya.name,
      'on duty, 3 of 40 cases',
    ],
    [
      'skill comes before room',
      { skill: 'billing', maya: { load: 9 } },
      maya.name,
      'on duty, knows billing, 9 of 20 cases',
    ],
    [
      'a skill nobody has',
      { skill: 'poetry', tom: { load: 1 } },
      maya.name,
      'on duty, 0 of 20 cases',
    ],
    [
      'whoever was idle longest',
      { maya: { lastAssignedAt: at - 1 }, tom: { lastAssignedAt: at - 2 } },
      tom.name,
      'on duty, 0 of 20 cases, idle longest',
    ],
    [
      'skill alone, where it decides',
      { skill: 'billing', maya: { lastAssignedAt: at - 2 }, tom: { lastAssignedAt: at - 1 } },
      maya.name,
      'on duty, knows billing, 0 of 20 cases',
    ],
    [
      'room alone, where it decides',
      { maya: { load: 3, lastAssignedAt: at - 1 }, tom: { load: 2, lastAssignedAt: at - 2 } },
      tom.name,
      'on duty, 2 of 20 cases',
    ],
    [
      'somebody who never had one',
      { maya: { lastAssignedAt: at - days(9) } },
      tom.name,
      'on duty, 0 of 20 cases, idle longest',
    ],
    ['the same one each time when all is equal', {}, maya.name, 'on duty, 0 of 20 cases'],
    ['the other owner when one is on leave', { maya: leave }, tom.name, 'on duty, 0 of 20 cases'],
    [
      'the other owner when one is full',
      { maya: full, tom: { load: 19 } },
      tom.name,
      'on duty, 19 of 20 cases',
    ],
    [
      'the backup when all are on leave',
      { maya: leave, tom: leave },
      dana.name,
      'backup, because every owner is on leave, 0 of 20 cases',
    ],
    [
      'the backup when all are full',
      { maya: full, tom: full },
      dana.name,
      'backup, because every owner on duty is at capacity, 0 of 20 cases',
    ],
    [
      'the backup when none is on duty',
      { maya: { hours: nights() }, tom: { hours: nights() } },
      dana.name,
      'backup, because no owner is on duty, 0 of 20 cases',
    ],
    [
      'the backup when one owner is on leave and the other full',
      { maya: leave, tom: full },
      dana.name,
      'backup, because every owner on duty is at capacity, 0 of 20 cases',
    ],
    [
      'the backup when one owner is off duty and the other full',
      { maya: { hours: nights() }, tom: full },
      dana.name,
      'backup, because every owner on duty is at capacity, 0 of 20 cases',
    ],
    [
      'the backup when the one owner who is left is away',
      { missed: [maya], tom: leave },
      dana.name,
      'backup, because Tom Okafor is on leave, 0 of 20 cases',
    ],
    [
      'the backup when no owner accepted',
      { missed: [maya, tom] },
      dana.name,
      'backup, because no owner accepted, 0 of 20 cases',
    ],
    [
      'an owner at night, when nobody works',
      { at: night },
      maya.name,
      'nobody is on duty, so the first in line is called, 0 of 20 cases',
    ],
    [
      'an owner at night who is not on leave',
      { at: night, maya: leave },
      tom.name,
      'nobody is on duty, so the first in line is called, 0 of 20 cases',
    ],
    [
      'a full owner rather than nobody',
      { maya: full, tom: leave, dana: leave },
      maya.name,
      'everyone on duty is at capacity, so the first in line is called, 3 of 3 cases',
    ],
    [
      'the backup at night, when the owners are on leave',
      { at: night, maya: leave, tom: leave },
      dana.name,
      'backup, because every owner is on leave, 0 of 20 cases',
    ],
    [
      'the first named when everybody is on leave',
      { maya: leave, tom: leave, dana: leave },
      maya.name,
      'named by the matrix',
    ],
    ['nobody once all were called', { missed: [maya, tom, dana] }, null, ''],
    ['nobody once the rest is on leave', { missed: [maya], tom: leave, dana: leave }, null, ''],
  ])('%s', ([, told, name, reason]) => {
    const choice = choose(told)
    expect(choice?.to.name ?? null).toBe(name)
    expect(choice?.reason ?? '').toBe(reason)
  })
})

function nights() {
  return { ...business, hours: { mon: [['22:00', '06:00']] as const } }
}

test('leave begins and ends to the millisecond', () => {
  const away = (from: number, to: number) =>
    choose({ maya: { timeOff: [{ from, to }] }, tom: { load: 5 } })?.to.name
  expect(away(0, at + 1)).toBe(tom.name)
  expect(away(0, at)).toBe(maya.name)
  expect(away(at, at + 1)).toBe(tom.name)
  expect(away(at + 1, at + 2)).toBe(maya.name)
})

describe('a matrix that names', () => {
  const empty: Rung = { ...rung, owners: [], backups: [] }
  const stranger = { name: 'Vera Stern', role: 'Chief', contact: 'vera@northwind.example' }
  const need = { at, skill: null, seniority: null, missed: [] }

  test.for<[string, Rung, string | null]>([
    ['nobody', empty, null],
    ['somebody the desk does not know', { ...empty, owners: [stranger] }, stranger.name],
    ['a backup the desk does not know', { ...empty, backups: [stranger] }, stranger.name],
    [
      'somebody it knows and somebody it does not',
      { ...rung, owners: [stranger, ...rung.owners] },
      maya.name,
    ],
  ])('%s', ([, named, name]) => {
    expect(pick(named, [agentNamed(maya), agentNamed(tom)], need)?.to.name ?? null).toBe(name)
  })

  test('somebody on leave means the colleague, not just their name', () => {
    const choice = pick(rung, [agentNamed(maya, { ...leave, id: 'a-1' })], need)
    expect(choice?.to).toEqual({ ...who(maya), id: 'a-1' })
  })

  test('equals in any order means the same one', () => {
    const people = [agentNamed(tom), agentNamed(maya)]
    const backwards = { ...rung, owners: rung.owners.toReversed() }
    expect(pick(backwards, people, need)?.to).toEqual(who(maya))
    expect(pick(rung, people, need)?.to).toEqual(who(maya))
  })
})

describe('whoever would step in for the lead', () => {
  const people = [maya, tom, dana, ravi, ines, jonas].map((one) => agentNamed(one))
  test.for([
    ['L1', maya, dana],
    ['L1', dana, maya],
    ['L2', dana, ines],
    ['L3', jonas, ines],
  ] as const)('at %s', ([level, lead, expected]) => {
    expect(backupFor(rungOf(matrix, level), people, who(lead), tuesday)).toEqual(who(expected))
  })

  test.for([
    [[dana], maya],
    [[dana, maya], dana],
  ] as const)('is there, unless all are on leave (%#)', ([absent, expected]) => {
    const team = [maya, dana].map((one) =>
      agentNamed(one, absent.some(({ name }) => name === one.name) ? leave : {}),
    )
    expect(backupFor(rung, team, who(tom), tuesday)).toEqual(who(expected))
  })

  test('is nobody where there is nobody else', () => {
    expect(backupFor(rung, [agentNamed(maya)], who(maya), tuesday)).toBe(null)
  })
})
