import { dayOf, type Listed } from '@caselead/core/alerts/day-summary.ts'
import { hours } from '@caselead/core/base/instant.ts'
import type { Priority } from '@caselead/core/base/vocabulary.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { expect, test } from 'vitest'
import { theOne } from '../../setup/found.ts'
import { OnPaper } from '../../setup/on-paper.ts'

const paper = new OnPaper()
const me = theOne(paper.people.find(({ id }) => id === paper.case.lead?.id))
const opened = theOne(paper.events[0])
const evening = paper.now + hours(8)

const numbered = (id: number, priority: Priority = 'P3'): Case => ({ ...paper.case, id, priority })
const all = Array.from({ length: 900 }, (_, id) => numbered(id))

const counted = ({ cases, more }: Listed) => [cases.length, more]

test.for<[many: number, listed: number, more: number]>([
  [1, 1, 0],
  [20, 20, 0],
  [21, 20, 1],
  [80, 20, 60],
  [900, 20, 880],
])('of %i cases it lists %i, and counts the other %i', ([many, ...expected]) => {
  const day = theOne(dayOf(me, evening))
  for (const one of all.slice(0, many)) {
    day.open(one)
    day.refund(one)
    day.news(one, [{ ...opened, caseId: one.id }])
  }
  const { asked, due, promised, happened } = theOne(day.summary())
  const told = [asked, happened, due.cases.length > 0 ? due : promised]
  expect(told.map(counted)).toEqual([expected, expected, expected])
})

test('whenever the most urgent come, they are listed first', () => {
  const day = theOne(dayOf(me, evening))
  for (const one of all) day.refund(one.id % 300 === 299 ? numbered(one.id, 'P1') : one)
  const { cases } = theOne(day.summary()).asked
  expect(cases.map(({ priority }) => priority).slice(0, 4)).toEqual(['P1', 'P1', 'P1', 'P3'])
})

test('what happened to a case is told once, in order; of nothing there’s nothing to tell', () => {
  const day = theOne(dayOf(me, evening))
  expect(day.summary()).toBeNull()
  day.news(numbered(7), [])
  expect(day.summary()).toBeNull()
  day.news(numbered(7), [opened, { ...opened, at: opened.at + 1 }])
  const { cases } = theOne(day.summary()).happened
  expect(cases.map(({ steps }) => steps?.map(({ at }) => at))).toEqual([[opened.at, opened.at + 1]])
})
