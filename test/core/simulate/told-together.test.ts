import { maya } from '@caselead/api/demo/cast.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import { promisesKept } from '@caselead/core/case/promise-outcomes.ts'
import { actsOf } from '@caselead/core/simulate/from-record/acts-of-record.ts'
import { inTime } from '@caselead/core/simulate/recorded-act.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { ToldTogether } from '@caselead/core/simulate/told-together.ts'
import { expect, test } from 'vitest'
import { by, OnPaper, roster, tuesday } from '../../setup/on-paper.ts'

/** A case opened and answered so many minutes after nine. */
function answeredAfter(after: number) {
  const paper = new OnPaper({ at: tuesday + minutes(after) })
  return paper.do(by(maya), { do: 'reply', body: 'We see it.' })
}

/** How long after the first the second of a customer's cases has its first automatic update, in minutes. */
function toldAt(apart: number) {
  const papers = [answeredAfter(0), answeredAfter(apart)]
  const matrices = new Map(papers.map(({ matrix }) => [matrix.version, matrix]))
  const deeds = papers.flatMap(({ events }, index) =>
    actsOf(
      events.map((event) => ({ ...event, caseId: index + 1 })),
      matrices,
    ),
  )
  const { matrix } = answeredAfter(0)
  const { courses } = simulated({
    ...{ deeds: inTime(deeds), matrix, team: roster() },
    until: tuesday + days(3),
  })
  const firsts = courses.map(({ events }) =>
    events.find(({ kind, data }) => kind === 'update_sent' && data.automatic),
  )
  const start = firsts[0]?.at ?? Number.NaN
  const [, second] = courses.map(({ events }) => promisesKept(events.slice(0, -1)))
  return { at: firsts.map((each) => ((each?.at ?? Number.NaN) - start) / minutes(1)), second }
}

test.for<[number, number]>([
  [0, 0],
  [1, 0],
  [30, 0],
  [31, 31],
])('%i minutes apart, an automatic update follows the other’s after %i', ([apart, after]) => {
  expect(toldAt(apart).at).toEqual([0, after])
})

test('an early update breaks no promise', () => {
  expect(toldAt(12).second?.broken).toBe((toldAt(90).second?.broken ?? 0) - 1)
})

test('a promise that went and came back is found once', () => {
  const one = answeredAfter(0).case
  const by = one.promise?.by ?? 0
  const together = new ToldTogether()
  for (const each of [one, { ...one, promise: null }, one]) together.keep(each)
  const found = () => together.with(new Set([one.contact.id]), by - minutes(5), () => one)
  expect(found()).toEqual([one])
  expect(found()).toEqual([one])
})
