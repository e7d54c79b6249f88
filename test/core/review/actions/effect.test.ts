import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { Figures } from '@caselead/core/figures/figures.ts'
import { monthSpan } from '@caselead/core/figures/period.ts'
import { EffectTally, type EffectVerdict } from '@caselead/core/review/actions/effect.ts'
import { expect, test } from 'vitest'
import { found } from '../../../setup/found.ts'
import { oneCase, oneHandoff } from '../../../setup/hand-made-facts.ts'

const zone = 'Europe/Berlin'
const asOf = Date.parse('2026-12-15T12:00:00Z')

/** A handoff a case, accepted after some minutes, and perhaps returned then. */
function handed(at: number, isReturned: boolean, took = minutes(10)): CaseFacts {
  const until = at + took
  const handoff = {
    ...{ at, how: 'accepted' as const, until, openMs: took },
    returnedAt: isReturned ? until : null,
  }
  return oneCase({
    ...{ openedAt: at, isOver: true, solved: [until], firstWordAt: until },
    ...{ open: [], handoffs: [oneHandoff(handoff)] },
  })
}

/** So many a month, of which so many were returned. */
const month = (name: string, all: number, returned: number, took?: number): CaseFacts[] => {
  const { from } = monthSpan(name, zone)
  return Array.from({ length: all }, (_, index) =>
    handed(from + hours(index), index < returned, took),
  )
}

function effectOf(
  facts: readonly CaseFacts[],
  { figure = 'returned', doneIn }: { figure?: FigureName; doneIn: string | null },
) {
  const tally = new EffectTally({ figure, doneIn, asOf, zone })
  for (const each of facts) tally.add(each)
  return tally.effect()
}

/** As the page of Health for this month has it. */
function health(facts: readonly CaseFacts[], period: string, name: FigureName) {
  const figures = new Figures({ period, asOf, zone })
  for (const each of facts) figures.add(each)
  const [figure] = found(figures.all().filter((each) => each.name === name))
  return { n: figure?.n, value: figure?.value, from: figure?.from, to: figure?.to }
}

const desk = [...month('2026-09', 60, 30), ...month('2026-10', 50, 1), ...month('2026-11', 60, 3)]

test.for<FigureName>([
  'returned',
  'resolution',
  'urgentDelay',
  'inTarget',
  'escalationRate',
  'openWeek',
])('before and since are what Health says of those months: %s', (figure) => {
  const { before, since } = effectOf(desk, { figure, doneIn: '2026-10' })
  expect(since).toMatchObject(health(desk, '2026-11', figure))
  expect(since?.months).toEqual({ first: '2026-11', last: '2026-11' })
  expect(before).toMatchObject(health(desk, '2026-09', figure))
  expect(before.months).toEqual({ first: '2026-07', last: '2026-09' })
})

test.for<[what: string, facts: CaseFacts[], doneIn: string | null, verdict: EffectVerdict]>([
  ['fewer returned than before', desk, '2026-10', 'better'],
  ['more', [...month('2026-09', 60, 3), ...month('2026-11', 60, 30)], '2026-10', 'worse'],
  [
    'hardly any difference',
    [...month('2026-09', 60, 6), ...month('2026-11', 60, 3)],
    '2026-10',
    'chance',
  ],
  ['29 since', [...month('2026-09', 60, 30), ...month('2026-11', 29, 0)], '2026-10', 'few'],
  ['29 before', [...month('2026-09', 29, 29), ...month('2026-11', 60, 0)], '2026-10', 'few'],
  ['done last month', desk, '2026-11', 'early'],
  ['done this month', desk, '2026-12', 'early'],
  ['not done', desk, null, 'open'],
])('%s: %#', ([, facts, doneIn, verdict]) => {
  expect(effectOf(facts, { doneIn }).verdict).toBe(verdict)
})

test('times are compared, too, and what’s open at an end isn’t', () => {
  const times = [...month('2026-09', 60, 0, hours(9)), ...month('2026-11', 60, 0, hours(2))]
  expect(effectOf(times, { figure: 'resolution', doneIn: '2026-10' }).verdict).toBe('better')
  expect(effectOf(times, { figure: 'openWeek', doneIn: '2026-10' }).verdict).not.toBe('better')
})

test('the month it was done in is neither, and no more than three months count on either side', () => {
  const { before, since, sinceMonth } = effectOf(
    ['03', '04', '05', '06', '07', '08', '09', '10', '11'].flatMap((each) =>
      month(`2026-${each}`, 10, 0),
    ),
    { doneIn: '2026-07' },
  )
  expect([before.n, before.months]).toEqual([30, { first: '2026-04', last: '2026-06' }])
  expect([since?.n, since?.months]).toEqual([30, { first: '2026-08', last: '2026-10' }])
  expect(sinceMonth).toBe('2026-08')
})

test('months begin at midnight in the team’s zone', () => {
  const { from } = monthSpan('2026-11', zone)
  const { since } = effectOf([handed(from - 1, false), handed(from, false)], { doneIn: '2026-10' })
  expect(since?.n).toBe(1)
})

test('what one action in twenty would show by chance isn’t enough, as it’s looked at three times', () => {
  const close = effectOf([...month('2026-09', 100, 20), ...month('2026-11', 100, 9)], {
    doneIn: '2026-10',
  })
  expect(close.verdict).toBe('chance')
})
