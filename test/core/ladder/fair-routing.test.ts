import { staff } from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import { pick } from '@caselead/core/ladder/routing.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { type Rung, rungOf } from '@caselead/core/matrix/matrix.ts'
import { isAway, isOnDuty } from '@caselead/core/team/on-duty.ts'
import { type Agent, hasRoom } from '@caselead/core/team/people.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { tuesday } from '../../setup/on-paper.ts'
import { seeded, seedOr } from '../../setup/random.ts'

const assignments = 10_000

type Told = Partial<Agent> & Pick<Agent, 'name'>

const around: Calendar = { zone: 'UTC', hours: everyDay('00:00', '24:00'), holidays: [] }
const shift = (from: string, to: string): Calendar => ({ ...around, hours: everyDay(from, to) })

function everyDay(from: string, to: string): Calendar['hours'] {
  const day = [[from, to]] as const
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }
}

const agent = (told: Told): Agent => ({
  ...{ id: told.name, email: `${told.name}@northwind.example`, title: '', role: 'agent', tier: 1 },
  ...{ skills: [], hours: around, capacity: 20, load: 0, lastAssignedAt: null, timeOff: [] },
  ...told,
})

function rungOfAll(team: readonly Agent[]): Rung {
  const owners = team.map(({ name, email }) => ({ name, role: '', contact: email }))
  return { ...rungOf(defaultMatrix(staff), 'L1'), owners, backups: [] }
}

interface Run {
  given: Map<string, number>
  /** For each the most assignments to others in between two of theirs. */
  longestGap: Map<string, number>
  order: string[]
}

/** Nothing is ever solved, so that loads alone decide. */
function handOut(team: readonly Agent[]): Run {
  const rung = rungOfAll(team)
  const last = new Map<string, number>()
  const run: Run = { given: new Map(), longestGap: new Map(), order: [] }
  for (let count = 0; count < assignments; count++) {
    const need = { at: tuesday + count, skill: null, seniority: null, missed: [] }
    const name = pick(rung, team, need)?.to.name ?? ''
    const one = team.find((each) => each.name === name) as Agent
    one.load += 1
    one.lastAssignedAt = need.at
    run.given.set(name, (run.given.get(name) ?? 0) + 1)
    const gap = count - (last.get(name) ?? -1) - 1
    run.longestGap.set(name, Math.max(run.longestGap.get(name) ?? 0, gap))
    last.set(name, count)
    run.order.push(name)
  }
  return run
}

const capacities: [string, number[]][] = [
  ['all the same', [4000, 4000, 4000]],
  ['one of half time', [5000, 5000, 2500]],
  ['of many sizes', [4000, 3000, 2000, 1500, 1000, 700, 300]],
  ['of sizes that share no factor', [7919, 4001, 1009, 101]],
  ['a large team', Array.from({ length: 40 }, (_, index) => 300 + index)],
]

describe.for(capacities)('ten thousand cases among people %s', ([, sizes]) => {
  const team = () => sizes.map((capacity, index) => agent({ name: `a${index}`, capacity }))
  const total = sizes.reduce((sum, each) => sum + each, 0)

  // With the least share in use at r, everybody holds between r × capacity and that plus one case;
  // adding up, nobody is further from their part than a case, or their part of a case for each.
  test('go to each in proportion to their capacity', () => {
    const { given } = handOut(team())
    for (const [index, capacity] of found(sizes).entries()) {
      const fair = (assignments * capacity) / total
      const tolerance = Math.max(1, (sizes.length * capacity) / total)
      const off = Math.abs((given.get(`a${index}`) ?? 0) - fair)
      expect(off, `a${index}, of ${fair}`).toBeLessThanOrEqual(tolerance)
    }
  })

  // While one person's share grows by one case, another's grows by as much of theirs and one more.
  test('never leave anybody waiting longer than their part explains', () => {
    const { longestGap } = handOut(team())
    for (const [index, capacity] of found(sizes).entries()) {
      const longest = (total - capacity) / capacity + sizes.length - 1
      expect(longestGap.get(`a${index}`), `a${index}`).toBeLessThanOrEqual(longest)
    }
  })

  test('go the same way every time', () => {
    expect(handOut(team()).order).toEqual(handOut(team().toReversed()).order)
  })
})

const first = seedOr(1)

describe.for([first, first + 1, first + 2])(
  'ten thousand cases come and go among shifts, skills and leave (seed %i)',
  (seed) => {
    const run = lively(seed)

    test('and nobody off duty or on leave is called while somebody else is free', () => {
      expect(run.wrong).toEqual([])
    })

    test('and nobody is passed over for somebody busier, or as busy and idle for less long', () => {
      expect(run.unfair).toEqual([])
    })

    // A case that cannot be parted goes to one of the two whenever their desks fill anew: at the start
    // of a shift of nine hours, and once more in it, as a case lasts five.
    test('and those with the same hours share them by capacity, to two cases a shift', () => {
      for (const [small, large] of twins) {
        const [few, many] = [run.given.get(small) ?? 0, run.given.get(large) ?? 0]
        expect(Math.abs(few - many / 2), `${few} and ${many}`).toBeLessThanOrEqual(2 * run.shifts)
      }
    })

    // By then their own are solved, and nobody has less than nothing.
    test('and somebody who is free waits no longer than a case lasts', () => {
      expect(run.longestWait).toBeLessThanOrEqual(lasts)
    })

    test('the same way every time', () => {
      expect(lively(seed).order).toEqual(run.order)
    })
  },
)

const lasts = hours(5)
/** Of the same hours and skills; the second has twice the capacity. */
const twins = [
  ['early10', 'early20'],
  ['late10', 'late20'],
] as const

function crew(): Agent[] {
  const [early, late] = [shift('06:00', '15:00'), shift('13:00', '22:00')]
  const off = (from: number, length: number) => [
    { from: tuesday + days(from), to: tuesday + days(from + length) },
  ]
  return [
    agent({ name: 'early10', hours: early, capacity: 10 }),
    agent({ name: 'early20', hours: early, capacity: 20 }),
    agent({ name: 'late10', hours: late, capacity: 10 }),
    agent({ name: 'late20', hours: late, capacity: 20 }),
    agent({ name: 'biller', hours: early, capacity: 15, skills: ['billing'] }),
    agent({ name: 'nights', hours: shift('22:00', '06:00'), capacity: 8 }),
    agent({ name: 'holidays', hours: around, capacity: 12, timeOff: off(3, 7) }),
  ]
}

interface Lively {
  order: string[]
  given: Map<string, number>
  wrong: string[]
  unfair: string[]
  longestWait: number
  shifts: number
}

/** Each case is worked on for the same time, so that who is given more has to have more room. */
function lively(seed: number): Lively {
  const [team, random] = [crew(), seeded(seed)]
  const rung = rungOfAll(team)
  const open: { until: number; by: Agent }[] = []
  const freeSince = new Map<string, number>()
  const run: Lively = {
    order: [],
    given: new Map(),
    wrong: [],
    unfair: [],
    longestWait: 0,
    shifts: 0,
  }
  for (let at = tuesday; run.order.length < assignments; at += minutes(1 + random() * 10)) {
    while ((open[0]?.until ?? at + 1) <= at) (open.shift() as (typeof open)[0]).by.load -= 1
    const skill = random() < 0.2 ? 'billing' : null
    const choice = pick(rung, team, { at, skill, seniority: null, missed: [] })
    const to = team.find(({ name }) => name === choice?.to.name) as Agent
    judge(run, team, to, at, skill)
    wait(run, team, to, at, freeSince)
    to.load += 1
    to.lastAssignedAt = at
    open.push({ until: at + lasts, by: to })
    run.given.set(to.name, (run.given.get(to.name) ?? 0) + 1)
    run.order.push(to.name)
    run.shifts = Math.ceil((at - tuesday) / days(1))
  }
  return run
}

function judge(run: Lively, team: Agent[], to: Agent, at: number, skill: string | null): void {
  const free = team.filter((one) => isOnDuty(one, at) && hasRoom(one))
  if (free.length > 0 && !free.includes(to)) run.wrong.push(`${to.name} at ${at}`)
  if (isAway(to, at)) run.wrong.push(`${to.name} on leave at ${at}`)
  if (free.length === 0) return
  const knows = (one: Agent) => skill !== null && one.skills.includes(skill)
  const share = (one: Agent) => one.load / one.capacity
  const idle = (one: Agent) => one.lastAssignedAt ?? 0
  const better = free.find(
    (one) =>
      (knows(one) && !knows(to)) ||
      (knows(one) === knows(to) &&
        (share(one) < share(to) || (share(one) === share(to) && idle(one) < idle(to)))),
  )
  if (better) run.unfair.push(`${better.name} before ${to.name} at ${at}`)
}

/** How long somebody has been on duty with room and was given nothing. */
function wait(
  run: Lively,
  team: Agent[],
  to: Agent,
  at: number,
  freeSince: Map<string, number>,
): void {
  for (const one of team) {
    const isFree = isOnDuty(one, at) && hasRoom(one)
    if (!isFree || one === to) freeSince.delete(one.name)
    if (!isFree) continue
    const since = freeSince.get(one.name) ?? at
    run.longestWait = Math.max(run.longestWait, at - since)
    freeSince.set(one.name, one === to ? at : since)
  }
}
