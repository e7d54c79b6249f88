import { business, maya, staff } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { replayEvents } from '@caselead/core/case/evolve/evolve.ts'
import { decide } from '@caselead/core/decide/decide.ts'
import { previewMove } from '@caselead/core/decide/move-to-matrix.ts'
import { runClocks } from '@caselead/core/due/due.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix, Targets } from '@caselead/core/matrix/matrix.ts'
import { expect, test } from 'vitest'
import { by, OnPaper, whole } from '../../setup/on-paper.ts'

const old = defaultMatrix(staff, business)
const next = (P3: Partial<Targets>, more: Partial<Matrix> = {}): Matrix => ({
  ...old,
  ...more,
  version: 2,
  targets: { ...old.targets, P3: { ...old.targets.P3, ...P3 } },
})
const move = (matrix: Matrix): Command => ({ do: 'move_to_matrix', matrix })
const facts = (paper: OnPaper) => ({ matrix: paper.matrix, people: paper.people })

/** Hours after opening at nine; a P3 has two for the first response and sixteen to resolve. */
test.for<[change: Partial<Targets>, clock: ClockKind, dueAfter: number | null]>([
  [{}, 'first_response', hours(2)],
  [{ firstResponse: 90 }, 'first_response', minutes(90)],
  [{ firstResponse: 180 }, 'first_response', hours(2)],
  [{ firstResponse: 30 }, 'first_response', minutes(45)],
  [{ firstResponse: null }, 'first_response', null],
  [{ resolution: 120 }, 'resolution', hours(2)],
  [{ inactivity: 30 }, 'inactivity', minutes(45)],
])('three quarters of an hour in, %o makes %s due %d after opening', ([change, kind, dueAfter]) => {
  const paper = new OnPaper().pass(minutes(45))
  const { case: one } = decide(
    paper.case,
    1001,
    move(next(change)),
    paper.now,
    by(maya),
    facts(paper),
  )
  const clock = one.clocks.find((each) => each.kind === kind)
  expect(clock?.dueAt ?? null).toBe(dueAfter === null ? null : one.openedAt + dueAfter)
  expect(one.matrixVersion).toBe(2)
})

test('the preview says what moving does, to the millisecond', () => {
  const paper = new OnPaper().pass(hours(1))
  const matrix = next({ firstResponse: 90, resolution: 30 })
  const preview = previewMove(paper.case, matrix, paper.now, facts(paper))
  const { case: after } = decide(paper.case, 1001, move(matrix), paper.now, by(maya), facts(paper))
  expect(preview?.clocks).toEqual(
    paper.case.clocks.flatMap(({ kind, dueAt }) => {
      const now = after.clocks.find((clock) => clock.kind === kind)?.dueAt ?? null
      const breachesAtOnce = now !== null && now <= paper.now
      const running = { left: null, wouldHaveLeft: null }
      return now === dueAt ? [] : [{ kind, dueAt, wouldBeDueAt: now, breachesAtOnce, ...running }]
    }),
  )
  expect(preview?.clocks.filter(({ breachesAtOnce }) => breachesAtOnce)).toMatchObject([
    { kind: 'resolution' },
  ])
})

test('the preview says which clock would run no longer, and that it is not late by that', () => {
  const paper = new OnPaper().pass(hours(1))
  const dueAt = paper.clock('first_response')?.dueAt
  expect(
    previewMove(paper.case, next({ firstResponse: null }), paper.now, facts(paper))?.clocks,
  ).toEqual([
    {
      ...{ kind: 'first_response', dueAt, left: null },
      ...{ wouldBeDueAt: null, wouldHaveLeft: null, breachesAtOnce: false },
    },
  ])
})

test('the next answer and a handoff count what was used of them, too', () => {
  const asked = new OnPaper().do(by(maya), { do: 'reply', body: 'Looking' }).write()
  const handed = new OnPaper()
  handed.do(by(maya), { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })
  for (const [paper, kind, change] of [
    [asked, 'next_response', { nextResponse: 50 }],
    [handed, 'handoff', { handoff: 50 }],
  ] as const) {
    const from = paper.pass(minutes(10)).now - minutes(10)
    paper.do(by(maya), move(next(change)))
    expect(paper.clock(kind)?.dueAt).toBe(from + minutes(50))
  }
})

test('nothing changes where the figures are the same, and the preview is silent', () => {
  const paper = new OnPaper().pass(hours(1))
  expect(previewMove(paper.case, next({}), paper.now, facts(paper))).toBe(null)
})

test('a later round at the top of the ladder keeps its longer time to accept', () => {
  const paper = new OnPaper({ impact: 'everyone', urgency: 'blocked' }).pass(hours(2))
  const { handoff } = paper.case
  expect(handoff?.rounds).toBeGreaterThan(0)
  expect(previewMove(paper.case, next({}), paper.now, facts(paper))).toBe(null)
})

test('a paused clock stays paused, with what the new matrix leaves it', () => {
  const paper = new OnPaper()
  paper.pass(minutes(30)).do(by(maya), { do: 'wait_on_customer', question: 'Which file?' })
  paper.pass(hours(3))
  const { case: one } = decide(
    paper.case,
    1001,
    move(next({ resolution: 120 })),
    paper.now,
    by(maya),
    facts(paper),
  )
  const resolution = one.clocks.find(({ kind }) => kind === 'resolution')
  expect(resolution).toMatchObject({ dueAt: null, left: minutes(90) })
  const preview = previewMove(paper.case, next({ resolution: 120 }), paper.now, facts(paper))
  expect(preview?.clocks).toMatchObject([
    {
      ...{ kind: 'resolution', left: hours(15.5), wouldHaveLeft: minutes(90) },
      breachesAtOnce: false,
    },
  ])
})

test('a clock that has less left than its warning takes is late without one', () => {
  const paper = new OnPaper().do(by(maya), { do: 'reply', body: 'Looking' }).pass(minutes(58))
  const matrix = next({ resolution: 60, inactivity: 600 })
  const { case: moved } = decide(
    ...([paper.case, 1001, move(matrix), paper.now, by(maya), facts(paper)] as const),
  )
  const due = moved.clocks.find(({ kind }) => kind === 'resolution')?.dueAt ?? 0
  expect(due).toBe(paper.now + minutes(2))
  const { events } = runClocks(moved, due, { ...facts(paper), matrix })
  const told = events.flatMap(({ kind, data }) => ('clock' in data ? [`${kind} ${data.kind}`] : []))
  expect(told).toContain('clock_breached resolution')
  expect(told).not.toContain('clock_warned resolution')
})

test('what ran out before stays when it ran out, and a solved case is moved too', () => {
  const paper = new OnPaper().pass(hours(3))
  const late = paper.clock('first_response')
  expect(late?.breachedAt).toBe(late?.dueAt)
  const moved = (one: OnPaper) =>
    decide(one.case, 1001, move(next({ firstResponse: 15 })), one.now, by(maya), facts(one)).case
  expect(moved(paper).clocks.find(({ kind }) => kind === 'first_response')).toEqual(late)
  const solved = paper.do(by(maya), { do: 'resolve', resolution: 'Done' })
  expect(moved(solved)).toMatchObject({ matrixVersion: 2 })
  expect(() => moved(solved.do(by(maya), { do: 'close', why: 'Done' }))).toThrow(
    'This case is closed, so it stays on its version of the matrix.',
  )
})

test('the record tells the same case, whichever matrices it followed', () => {
  const paper = new OnPaper().pass(hours(1))
  const matrix = next({ firstResponse: 90 })
  const moved = decide(paper.case, 1001, move(matrix), paper.now, by(maya), facts(paper))
  const events = [...paper.events, ...moved.events]
  expect(replayEvents(events, old, new Map([[2, matrix]]))).toEqual(moved.case)
})

test.for([
  ['twice', old, 'is already on version 1 of the matrix'],
  [
    'without its rung',
    { ...next({}), rungs: old.rungs.slice(1) },
    'no level L1, where this case is',
  ],
] as const)('a case is not moved %s', ([, matrix, why]) => {
  const paper = new OnPaper()
  expect(() => paper.do(by(maya), move(matrix))).toThrow(why)
})
