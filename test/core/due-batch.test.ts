import { defaultMatrix } from '@caselead/api/core/default-matrix.ts'
import { moveLoad } from '@caselead/api/core/due-batch.ts'
import { minutes } from '@caselead/api/core/instant.ts'
import { rungOf } from '@caselead/api/core/matrix.ts'
import { pick } from '@caselead/api/core/routing.ts'
import { business, dana, lena, maya, ravi, staff, tom } from '@caselead/api/demo/cast.ts'
import { describe, expect, test } from 'vitest'
import { agentNamed, by, OnPaper, tuesday, who, whole } from './on-paper.ts'

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
