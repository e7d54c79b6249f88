import { hours, minutes } from '@caselead/core/base/instant.ts'
import { curveOf } from '@caselead/core/figures/curve.ts'
import { type Figure, Figures } from '@caselead/core/figures/figures.ts'
import { answersChart } from '@caselead/portal/src/desk/health/charts/answers-chart.ts'
import { curveChart } from '@caselead/portal/src/desk/health/charts/curve-chart.ts'
import { chart } from '@caselead/portal/src/desk/health/charts/frame.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { spellsOf } from '../../setup/spells.ts'

const figures = new Figures({ period: 30, asOf: Date.parse('2026-11-24T10:00:00Z'), zone: 'UTC' })
const [empty] = figures.all().filter(({ name }) => name === 'urgentDelay') as [Figure]

const accepted = (...took: number[]) => took.map((ms) => ({ ms: minutes(ms), how: 'accepted' }))
const open = (ms: number) => ({ ms: minutes(ms), how: null })

function drawn(all: { ms: number; how: string | null }[], value: number | null) {
  const now = curveOf(spellsOf(all, 'accepted'), { target: minutes(30) })
  if (!now) throw new Error('nothing is drawn')
  const before = curveOf(spellsOf(accepted(20, 40), 'accepted'), { until: now.until })
  const told = curveChart({ ...empty, value, curve: { now, before } })
  if (!told) throw new Error('nothing is drawn')
  return told
}

test('nothing counted, nothing drawn', () => {
  expect(curveChart(empty)).toBeNull()
})

test('a curve says what it shows, with its median, target and how many are left', () => {
  const told = drawn([...accepted(10, 20, 25), open(15)], minutes(20))
  expect(told.spoken).toContain('Half take up to 20 min.')
  expect(told.target).toMatchObject({ words: 'target 30 min' })
  expect(told.median).not.toBeNull()
  expect(told.times.map(({ words, waiting }) => [words, waiting])).toEqual([
    ...[
      ['0', '4'],
      ['10', '4'],
      ['20', '2'],
    ],
    ...[
      ['30', '0'],
      ['40 min', '0'],
    ],
  ])
  expect(told.ticks).toHaveLength(1)
  expect(told.before).toMatch(/^M/)
})

test('where half aren’t reached, no median is marked, and the words say so', () => {
  const told = drawn([...accepted(10), open(60), open(60)], null)
  expect(told.median).toBeNull()
  expect(told.spoken).toContain('Not reached by half yet.')
})

test('all of it is inside the frame, whatever came out when', () => {
  const told = drawn([...accepted(1, 2, 9000), open(5), open(9000)], hours(1))
  const numbers = `${told.line} ${told.band} ${told.before}`.match(/[A-Z,]-?[\d.]+/g) ?? []
  const outside = found(numbers)
    .map((each) => Number(each.slice(1)))
    .filter((each) => each < 0 || each > chart.width)
  expect(outside).toEqual([])
})

test('answers are bars, as high as they’re many; the middle one is neither', () => {
  const { bars, spoken } = answersChart([4, 5, 7, 11, 24, 48, 59])
  expect(bars.map(({ count, answer, side }) => `${answer} ${count} ${side}`)).toEqual([
    ...['1 4 hard', '2 5 hard', '3 7 hard', '4 11 between', '5 24 easy', '6 48 easy', '7 59 easy'],
  ])
  const heights = bars.map(({ height }) => height)
  expect(heights.toSorted((a, b) => a - b)).toEqual(heights)
  expect(spoken).toBe('1: 4, 2: 5, 3: 7, 4: 11, 5: 24, 6: 48, 7: 59.')
})
