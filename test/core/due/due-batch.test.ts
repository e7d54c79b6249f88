import { business, dana, lena, maya, ravi, staff, tom } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { batchOf, moveLoad } from '@caselead/core/due/due-batch.ts'
import { pick } from '@caselead/core/ladder/routing.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { rungOf } from '@caselead/core/matrix/matrix.ts'
import { describe, expect, test } from 'vitest'
import { agentNamed, by, OnPaper, tuesday, who, whole } from '../../setup/on-paper.ts'

const team = () => [maya, tom, dana, ravi, lena].map((one) => agentNamed(one))
const loadsOf = (people: ReturnType<typeof team>) =>
  people.filter(({ load }) => load !== 0).map(({ name, load }) => `${name} ${load}`)

describe('the next case of a batch is routed knowing', () => {
  test('who lost this one, who got it, and when', () => {
    const people = team()
    const paper = new OnPaper({ people: team() })
    const before = paper.case
    moveLoad(people, before, paper.pass(minutes(61)).case)
    expect(loadsOf(people)).toEqual([`${maya.name} -1`, `${dana.name} 1`])
    expect(people.map(({ lastAssignedAt }) => lastAssignedAt)).toEqual([
      ...[null, null],
      ...[tuesday + minutes(60), null, null],
    ])
  })

  test('that a partner got it', () => {
    const people = team()
    const paper = new OnPaper({ people: team() })
    const before = paper.case
    paper.do(by(maya), { do: 'escalate', to: 4, reason: 'Theirs', packet: whole })
    moveLoad(people, before, paper.case)
    expect(loadsOf(people)).toEqual([`${maya.name} -1`, `${lena.name} 1`])
  })

  test('nothing new, when it stayed', () => {
    const people = team()
    const paper = new OnPaper({ people: team() })
    moveLoad(people, paper.case, paper.write().case)
    expect(people).toEqual(team())
  })
})

test('in one batch the case after the last goes to whoever was idle longest', () => {
  const people = team()
  const rung = rungOf(defaultMatrix(staff, business), 'L2')
  const need = { at: tuesday, skill: null, seniority: null, missed: [] }
  const order: string[] = []
  for (let at = tuesday; order.length < 6; at += minutes(1)) {
    const to = pick(rung, people, { ...need, at })?.to ?? who(maya)
    const one = new OnPaper({ people: team(), at }).case
    const assigned = { ...one, assignee: to, assignedAt: at }
    moveLoad(people, { ...one, assignee: null }, assigned)
    moveLoad(people, assigned, { ...one, assignee: null })
    order.push(to.name)
  }
  expect(order).toEqual([dana, ravi, dana, ravi, dana, ravi].map(({ name }) => name))
})

describe('a batch takes', () => {
  const at = tuesday + hours(1)
  /** Cases whose clocks fell due so many minutes ago; less than nothing is still ahead. */
  const cases = (...overdue: number[][]): Case[] => {
    const { case: one } = new OnPaper()
    const [clock] = one.clocks
    if (!clock) throw new Error('no clock runs')
    return overdue.map((ago, id) => ({
      ...{ ...one, id },
      clocks: ago.map((each) => ({ ...clock, warnAt: null, dueAt: at - minutes(each) })),
    }))
  }
  const taken = (...overdue: number[][]) => batchOf(cases(...overdue), at).map(({ id }) => id)

  test.for<[string, number[][], number[]]>([
    ['the most overdue first', [[1], [3], [2]], [1, 2, 0]],
    ['the older case of two', [[1], [1], [1]], [0, 1, 2]],
    ['what falls due now, and nothing ahead', [[0], [-1]], [0]],
    ['a case once, by its most overdue clock', [[2], [1, 3]], [1, 0]],
  ])('%s', ([, overdue, expected]) => {
    expect(taken(...overdue)).toEqual(expected)
  })

  test('a hundred clocks', () => {
    const overdue = Array.from({ length: 120 }, (_, index) => [index + 1])
    expect(taken(...overdue)).toEqual(Array.from({ length: 100 }, (_, index) => 119 - index))
    expect(taken(...overdue.map(([ago = 0]) => [ago, ago]))).toHaveLength(50)
  })
})
