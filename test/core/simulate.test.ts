import { defaultMatrix } from '@caselead/api/core/default-matrix.ts'
import { minutes } from '@caselead/api/core/instant.ts'
import type { Matrix } from '@caselead/api/core/matrix.ts'
import { compare } from '@caselead/api/core/simulate/compare.ts'
import type { Course } from '@caselead/api/core/simulate/course.ts'
import { courseOf } from '@caselead/api/core/simulate/course.ts'
import { deedsOf } from '@caselead/api/core/simulate/deeds-of-record.ts'
import { report } from '@caselead/api/core/simulate/report.ts'
import { simulated } from '@caselead/api/core/simulate/simulate.ts'
import { business, dana, maya, staff } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { by, OnPaper, roster, whole } from './on-paper.ts'

const matrix = defaultMatrix(staff, business)
const matrices = new Map([[matrix.version, matrix]])
const team = roster()

/** A morning at tier 1: escalated, accepted, answered, solved. */
function morning(): OnPaper {
  const paper = new OnPaper()
  paper.pass(minutes(20)).do(by(maya), { do: 'note', body: 'Hm' })
  paper.pass(minutes(10))
  paper.do(by(maya), { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })
  paper.pass(minutes(70)).do(by(dana), { do: 'accept_handoff' })
  paper.pass(minutes(5)).do(by(dana), { do: 'reply', body: 'Found it.' })
  return paper.pass(minutes(30)).do(by(dana), { do: 'resolve', resolution: 'Fixed.' })
}

function again(paper: OnPaper, under: Matrix) {
  const deeds = deedsOf(paper.events, matrices)
  return simulated({ deeds, matrix: under, team, until: paper.now })
}

test('a record under its own matrix happens again', () => {
  const paper = morning()
  const { courses, dropped, assumed } = again(paper, paper.matrix)
  expect(courses[0]?.events).toEqual(paper.events)
  expect({ dropped, assumed }).toEqual({ dropped: [], assumed: 0 })
})

test('who works on what, under this matrix, waits for acceptance has taken it on', () => {
  const impatient: Matrix = {
    ...matrix,
    rungs: matrix.rungs.map((rung) =>
      rung.level === 'L1' ? { ...rung, inactivity: { P3: 5 }, owners: [], backups: [] } : rung,
    ),
  }
  const paper = new OnPaper()
  paper.pass(minutes(20)).do(by(dana), { do: 'note', body: 'Looked at it' })
  const { courses, assumed } = again(paper, impatient)
  const kinds = courses[0]?.events.map(({ kind }) => kind) ?? []
  expect(kinds.indexOf('escalation_accepted')).toBeGreaterThan(kinds.indexOf('escalated'))
  expect(kinds.at(-1)).toBe('note')
  expect(assumed).toBe(1)
})

test('what could not have been done is left out and told', () => {
  const paper = morning()
  const strict: Matrix = {
    ...matrix,
    rules: [],
    rungs: matrix.rungs.map((rung) => ({ ...rung, minimumCompleteness: 101 })),
  }
  const { dropped } = again(paper, strict)
  expect(dropped.map(({ who, what }) => [who, what])).toEqual([
    [maya.name, 'escalate'],
    [dana.name, 'accept_handoff'],
  ])
  expect(dropped[1]?.why).toBe('There is no handoff to accept.')
})

test('the team is loaded by what the simulation gives it', () => {
  const cases = Array.from({ length: 4 }, () => new OnPaper())
  const deeds = cases.flatMap(({ events }, index) =>
    deedsOf(
      events.map((event) => ({ ...event, caseId: index + 1 })),
      matrices,
    ),
  )
  const { courses } = simulated({ deeds, matrix, team, until: cases[0]?.now ?? 0 })
  const leads = courses.map(({ case: one }) => one.lead?.name.split(' ')[0])
  expect(leads).toEqual(['Maya', 'Tom', 'Maya', 'Tom'])
})

test('a report counts calls by person and hour, out of hours, and is compared case by case', () => {
  const seen = (courses: Course[]) =>
    report({ courses, alerts: new Map(), matrix, team, until: morning().now })
  const was = seen([courseOf(morning().events, matrices) as Course])
  const slow: Matrix = { ...matrix, rules: [] }
  const is = seen(again(morning(), slow).courses)
  expect(was.rungs.L2.arrivals).toBe(1)
  expect(was.people.find(({ name }) => name === dana.name)?.byHour[9]).toBeGreaterThan(0)
  expect(was.outOfHours).toBe(0)
  expect(compare(was, was).casesAlike).toBe(1)
  const { casesChanged } = compare(is, was)
  expect(casesChanged[0]?.changes.map(({ of }) => of)).toContain('rule')
})
