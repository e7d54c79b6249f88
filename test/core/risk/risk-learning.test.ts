import { days } from '@caselead/core/base/instant.ts'
import { learn, tell } from '@caselead/core/risk/learn.ts'
import type { Observation, Values } from '@caselead/core/risk/observation.ts'
import { regress } from '@caselead/core/risk/regress.ts'
import { scoreOf } from '@caselead/core/risk/score.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { seeded } from '../../setup/random.ts'

const start = Date.parse('2026-06-01T00:00:00Z')

/**
 * Looks whose chance of being late is known, four an hour. The samples are always the same ones: how
 * near a chance learned from them comes depends on what was drawn.
 */
function looks(
  count: number,
  chanceOf: (values: Values, at: number) => number,
  seed = 7,
): Observation[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, index) => {
    const at = start + (index * days(1)) / 96
    const values = {
      priority: ['P1', 'P2', 'P3'][Math.floor(random() * 3)] ?? null,
      left: Math.round(random() * 480),
      noise: `n${Math.floor(random() * 40)}`,
    }
    return { at, of: index, values, late: random() < chanceOf(values, at) }
  })
}

const priorityAndTime = ({ priority, left }: Values) =>
  (priority === 'P1' ? 0.6 : 0.15) + (Number(left) < 60 ? 0.3 : 0)

const past = looks(6000, priorityAndTime)
const learned = learn(past)
const told = (values: Values) => tell(learned, values).chance

describe('a rule that is in the past is learned', () => {
  test.for([
    ['P1', 400, 0.6],
    ['P1', 20, 0.9],
    ['P3', 400, 0.15],
    ['P3', 20, 0.45],
  ] as const)('%s with %i minutes left', ([priority, left, expected]) => {
    expect(Math.abs(told({ priority, left, noise: 'n3' }) - expected)).toBeLessThan(0.08)
  })

  test('and told apart on looks it never saw', () => {
    const later = looks(12_000, priorityAndTime, 99)
    const score = scoreOf(later.map(({ values, late }) => ({ chance: told(values), late })))
    const best = scoreOf(
      later.map(({ values, late }) => ({ chance: priorityAndTime(values), late })),
    )
    expect(score.auc).toBeGreaterThan((best.auc ?? 1) - 0.01)
    expect(score.brier).toBeLessThan(best.brier + 0.005)
    for (const tenth of found(score.tenths.filter((one) => one.looks > 200))) {
      expect(Math.abs(tenth.told - tenth.late)).toBeLessThan(0.08)
    }
  })

  test('and what means nothing weighs next to nothing', () => {
    const { pushes } = tell(learned, { priority: 'P1', left: 20, noise: 'n3' })
    const by = Object.fromEntries(pushes.map((push) => [push.name, push.by]))
    expect(by.priority).toBeGreaterThan(0.7)
    expect(by.left).toBeGreaterThan(0.7)
    expect(Math.abs(by.noise ?? 1)).toBeLessThan(0.15)
  })
})

describe('the level is that of late', () => {
  test('a desk that has become better is not told its old rate', () => {
    const better = looks(6000, (_, at) => (at < start + days(45) ? 0.7 : 0.1))
    const { chance } = tell(learn(better), { priority: 'P2', left: 200, noise: 'n1' })
    expect(Math.abs(chance - 0.1)).toBeLessThan(0.05)
  })

  test('one bad week is not blamed on those who were there', () => {
    const week = (at: number) => Math.floor(at / days(7))
    const bad = week(start + days(20))
    const stormy = looks(6000, (_, at) => (week(at) === bad ? 0.95 : 0.2)).map((look) => ({
      ...look,
      values: { ...look.values, shift: week(look.at) === bad ? 'storm' : 'calm' },
    }))
    const { pushes } = tell(learn(stormy), { shift: 'storm' })
    expect(Math.abs(pushes.find(({ name }) => name === 'shift')?.by ?? 1)).toBeLessThan(0.3)
  })
})

describe('whatever is asked, the answer is a chance', () => {
  const odd: [string, Observation[], Values][] = [
    ['nothing was learned from', [], { priority: 'P1' }],
    ['one look', past.slice(0, 1), { priority: 'P1', left: 5 }],
    ['all late', past.map((look) => ({ ...look, late: true })), { priority: 'P1', left: 5 }],
    ['none late', past.map((look) => ({ ...look, late: false })), { priority: 'P1', left: 5 }],
    ['a value never seen', past, { priority: 'P9', left: 5, noise: 'new' }],
    ['nothing known', past, {}],
    ['null everywhere', past, { priority: null, left: null, noise: null }],
    ['no number', past, { left: Number.NaN }],
    ['an endless number', past, { left: Number.POSITIVE_INFINITY }],
    ['a word for a number', past, { left: 'soon' }],
    ['names of the language', past, { priority: 'constructor', noise: '__proto__' }],
    [
      'values named as the language names things',
      past.map((look) => ({ ...look, values: { noise: '__proto__', priority: 'constructor' } })),
      { noise: '__proto__', priority: 'constructor' },
    ],
    [
      'two things that say the same',
      past.map((look) => ({ ...look, values: { ...look.values, again: look.values.left ?? 0 } })),
      { left: 5, again: 5 },
    ],
  ]
  test.for(odd)('%s', ([, from, values]) => {
    const { chance, pushes } = tell(learn(from), values)
    expect(chance).toBeGreaterThan(0)
    expect(chance).toBeLessThan(1)
    expect(pushes.every(({ by }) => Number.isFinite(by))).toBe(true)
  })

  test('and what was never seen says nothing either way', () => {
    const { pushes } = tell(learned, { priority: 'P9', noise: 'new' })
    expect(pushes.map(({ by }) => Math.abs(by))).toEqual([0, 0, 0])
  })
})

test('the same looks give the same answer, kept as text or not', () => {
  const again = learn(looks(6000, priorityAndTime))
  expect(again).toEqual(learned)
  expect(JSON.parse(JSON.stringify(again))).toEqual(learned)
})

describe('scores', () => {
  const scored = (...told: [number, boolean][]) =>
    scoreOf(told.map(([chance, late]) => ({ chance, late })))

  test.for([
    ['every late one above every kept one', scored([0.9, true], [0.8, true], [0.1, false]), 1],
    ['the other way round', scored([0.1, true], [0.9, false]), 0],
    ['all told the same', scored([0.5, true], [0.5, false], [0.5, false]), 0.5],
    ['one of two pairs', scored([0.6, true], [0.7, false], [0.2, false]), 0.5],
    ['none late', scored([0.5, false]), null],
    ['none at all', scored(), null],
  ] as const)('AUC: %s', ([, score, expected]) => {
    expect(score.auc).toBe(expected)
  })

  test('Brier, beside telling everyone the rate; and the tenths', () => {
    const score = scored([0.95, true], [0.95, false], [1, true], [0.25, false])
    expect(score.brier).toBeCloseTo((0.05 ** 2 + 0.95 ** 2 + 0 + 0.25 ** 2) / 4)
    expect(score.brierOfRate).toBe(0.25)
    expect(score.tenths[9]).toEqual({ told: expect.closeTo(0.9667, 3), late: 2 / 3, looks: 3 })
    expect(score.tenths[2]).toEqual({ told: 0.25, late: 0, looks: 1 })
    expect(score.tenths.reduce((sum, { looks }) => sum + looks, 0)).toBe(4)
  })
})

describe('the weights found are those that explain best', () => {
  test.for(Array.from({ length: 40 }, (_, seed) => [seed + 1]))(
    'however far off the search began, %i',
    ([seed = 1]) => {
      const random = seeded(seed)
      const rows = 400
      const shared = Float64Array.from(
        { length: rows },
        () => (random() - 0.5) * 2 ** (random() * 5),
      )
      const columns = Array.from({ length: 4 }, (_, i) =>
        shared.map((one) => (i < 3 ? one : -one) + (random() - 0.5) * 0.05),
      )
      const late = shared.map((one) => Number(random() < 1 / (1 + Math.exp(-one))))
      const offset = shared.map((one) => one * (random() < 0.5 ? 4 : -4))
      const counts = shared.map(() => random())
      const weights = regress({ columns, late, offset, counts }, [0, 0, 0, 0], 1, [6, -6, 6, 6])
      for (const [i, column] of columns.entries()) {
        const slope = column.reduce(
          (sum, one, row) => {
            const odds = columns.reduce(
              (all, each, at) => all + (each[row] ?? 0) * (weights[at] ?? 0),
              offset[row] ?? 0,
            )
            return sum + (counts[row] ?? 0) * ((late[row] ?? 0) - 1 / (1 + Math.exp(-odds))) * one
          },
          -(weights[i] ?? 0),
        )
        expect(Math.abs(slope)).toBeLessThan(0.01)
      }
    },
  )
})
