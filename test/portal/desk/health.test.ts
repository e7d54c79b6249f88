import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { BehindKind } from '@caselead/core/figures/behind.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import { type Figure, Figures } from '@caselead/core/figures/figures.ts'
import type { TrendMonth } from '@caselead/core/figures/trend.ts'
import { trendChart } from '@caselead/portal/src/desk/health/charts/trend-chart.ts'
import { healthRows } from '@caselead/portal/src/desk/health/csv.ts'
import {
  beforeInWords,
  intervalInWords,
  listedInWords,
} from '@caselead/portal/src/desk/health/figure-words.ts'
import { filtersInUse, filtersOf } from '@caselead/portal/src/desk/health/filters.ts'
import { healthWords } from '@caselead/portal/src/words/desk/health.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'

const day = hours(24)
const asOf = Date.parse('2026-11-24T10:00:00Z')
const figures = new Figures({ period: 30, asOf, zone: 'UTC' })

function figure(name: FigureName): Figure {
  const [one] = found(figures.all().filter((each) => each.name === name))
  if (!one) throw new Error(`no ${name}`)
  return one
}

test.for<[Figure['kind'], number, number | null, string]>([
  ['time', 3.2 * day, 5 * day, '3.2 to 5 days'],
  ['time', minutes(20), minutes(45), '20 to 45 min'],
  ['time', minutes(30), minutes(150), '30 min to 2 h 30 min'],
  ['time', minutes(150), hours(3), '2 h 30 min to 3 h'],
  ['time', 0, minutes(5), 'under a minute to 5 min'],
  ['time', 3.2 * day, null, '3.2 days or more'],
  ['share', 0.06, 0.12, '6.0% to 12.0%'],
  ['gap', -0.01, 0.03, '−1.0 to +3.0 points'],
  ['mean', 4.1, 5.2, '4.1 to 5.2'],
  ['time', minutes(20), null, '20 min or more'],
  ['time', minutes(0.5), null, '–'],
  ['time', hours(4), hours(4), '–'],
  ['share', 0, 0, '–'],
])('of %s, %s to %s is said as %s', ([kind, from, to, words]) => {
  expect(intervalInWords({ kind, from, to })).toBe(words)
})

test.for<[Partial<Figure['before']>, string | null]>([
  [{ n: 0 }, null],
  [{ n: 1, value: 4.1 * day }, 'Previous period: 4.1 days (1 case)'],
  [{ n: 1200 }, 'Previous period: not reached by half yet (1,200 cases)'],
])('what was before is said with its count: %o', ([more, words]) => {
  const one = figure('resolution')
  const said = beforeInWords({ ...one, before: { ...one.before, ...more } })
  expect(said && healthWords.beforeWas(said)).toBe(words)
})

test.for<[FigureName, BehindKind, number, string]>([
  ['escalationRate', 'all', 41, '41 cases.'],
  ['escalationRate', 'part', 12, '12 escalated, of 41 cases.'],
  ['escalationRate', 'rest', 29, '29 not escalated, of 41 cases.'],
  ['escalationRate', 'young', 3, '3 not counted yet.'],
  ['resolution', 'young', 5, '5 still open.'],
  ['firstResponse', 'young', 5, '5 not answered yet.'],
  ['dropped', 'part', 2, '2 not answered, of 41 handoffs.'],
  ['breachGap', 'compared', 1, '1 deadline.'],
])('the list of %s, %s says what it holds', ([name, which, count, words]) => {
  expect(listedInWords(name, which, count, 41)).toBe(words)
})

const drawn = (values: (number | null)[], mean: number | null, outside: number[] = []) => {
  const months = values.map(
    (value, at): TrendMonth => ({
      ...{ month: `2026-${String(at + 1).padStart(2, '0')}`, value, n: 9, part: 3 },
      limits: mean === null || value === null ? null : { from: 0, to: 5 * day },
      signal: outside.includes(at) ? 'outside' : null,
    }),
  )
  return trendChart({ ...figure('resolution'), trend: { months, mean } })
}

test('eight months in a row on one side are marked, and said with the month that ends them', () => {
  const values = Array.from({ length: 10 }, (_, at) => (at + 1) * day)
  const months = values.map(
    (value, at): TrendMonth => ({
      ...{ month: `2026-${String(at + 1).padStart(2, '0')}`, value, n: 9, part: 3 },
      ...{ limits: { from: 0, to: 20 * day }, signal: at === 8 ? 'run' : null },
    }),
  )
  const chart = trendChart({ ...figure('resolution'), trend: { months, mean: day } })
  expect(chart.dots.map(({ signal }) => signal).indexOf('run')).toBe(8)
  expect(chart.spoken).toContain(
    'Eight or more months in a row on one side of the average, up to September 2026.',
  )
})

interface Spoken {
  values: (number | null)[]
  mean: number | null
  outside?: number[]
  words: string
}

test.for<Spoken>([
  {
    ...{ values: [4.1 * day, 4 * day, 3.2 * day], mean: null },
    words:
      'From 4.1 days in January 2026 to 3.2 days in March 2026. There aren’t enough months yet to say what’s usual.',
  },
  {
    ...{ values: [null, 3.2 * day, null], mean: null },
    words: '3.2 days in February 2026. There aren’t enough months yet to say what’s usual.',
  },
  {
    ...{ values: [4 * day, 3 * day], mean: 3 * day },
    words:
      'From 4 days in January 2026 to 3 days in February 2026. No month is outside its usual limits.',
  },
  {
    ...{ values: [4 * day, 3 * day], mean: 3 * day, outside: [1] },
    words:
      'From 4 days in January 2026 to 3 days in February 2026. 1 month is outside its usual limits.',
  },
  {
    ...{ values: [4 * day, 3 * day], mean: 3 * day, outside: [0, 1] },
    words:
      'From 4 days in January 2026 to 3 days in February 2026. 2 months are outside their usual limits.',
  },
])('a chart of $values says what it shows: $words', ({ values, mean, outside, words }) => {
  expect(drawn(values, mean, outside).spoken).toBe(words)
})

test.for<[values: (number | null)[], lines: number]>([
  [[day, day, day], 1],
  [[day, day, null, day, day], 2],
  [[null, day, day, null], 1],
])('the line of %o crosses no month without a value', ([values, lines]) => {
  expect(drawn(values, null).line.match(/M/g)).toHaveLength(lines)
})

test('a category asked for is a choice, however rare it is', () => {
  const filters = filtersOf({ period: '30', area: 'Rare' }, ['Exports'])
  const area = filters.find(({ name }) => name === 'area')
  expect(area).toMatchObject({
    chosen: 'Rare',
    choices: [
      ['Exports', 'Exports'],
      ['Rare', 'Rare'],
    ],
  })
})

test('the filters in use are said', () => {
  expect(filtersInUse({ period: '30' })).toEqual([])
  expect(filtersInUse({ period: '30', tier: 0, priority: 'P1', area: 'Rare' })).toEqual([
    ['Current severity', 'Critical'],
    ['Current tier', 'Tier 0, self-service'],
    ['Category', 'Rare'],
  ])
})

test('a CSV has the tails of a time and the shares of both groups', () => {
  const groups = { part: 3, of: 12, otherPart: 1, otherOf: 10 }
  const told = {
    ...{ period: '30', span: figures.span, zone: 'UTC', asOf, waiting: 0, own: false, areas: [] },
    ...{ merged: 0, findings: { found: [], perhaps: [], few: [] }, ruleNames: {} },
    returnedFor: { of: 0, reasons: [] },
    figures: [
      { ...figure('resolution'), n: 4, most: { p75: hours(2), p90: null } },
      { ...figure('breachGap'), n: 12, part: 3, groups },
    ],
  }
  const rows = healthRows(told, { asked: { period: '30' }, lead: null, now: asOf })
  const head = found(rows.slice(-3))[0] ?? []
  const of = (row: number, name: string) => rows.at(row)?.[head.indexOf(name)]
  expect(of(-2, 'Three quarters up to')).toBe(hours(2))
  expect(of(-2, 'Nine in ten up to')).toBe('')
  expect(of(-1, 'Share of escalated')).toBe(0.25)
  expect(of(-1, 'Share of others')).toBe(0.1)
  expect([of(-1, 'Of these, others'), of(-1, 'Total, others')]).toEqual([1, 10])
})
