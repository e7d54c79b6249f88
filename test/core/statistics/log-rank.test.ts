import { logRank } from '@caselead/core/statistics/log-rank.ts'
import { expect, test } from 'vitest'
import { type Outcome, spellsOf } from '../../setup/spells.ts'

/** "6 6+ 7x": over at 6, still seen then, over in another way at 7. */
const group = (text: string) =>
  spellsOf(
    text.split(' ').map((each): Outcome<'over' | 'other'> => {
      const ms = Number.parseInt(each, 10)
      return { ms, how: each.endsWith('+') ? null : each.endsWith('x') ? 'other' : 'over' }
    }),
    'over',
  )

const sixMp = group('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')
const placebo = group('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23')

test('6-MP against placebo (Freireich): chi-squared 16.79', () => {
  expect(logRank(placebo, sixMp) ** 2).toBeCloseTo(16.79, 2)
  expect(logRank(placebo, sixMp)).toBeGreaterThan(0)
  expect(logRank(sixMp, placebo)).toBeCloseTo(-logRank(placebo, sixMp), 10)
})

test.for([
  ['the same groups', '1 2 3 4+', '1 2 3 4+'],
  ['nothing of nothing', '4+', '5+'],
] as const)('%s aren’t apart', ([, one, other]) => {
  expect(logRank(group(one), group(other))).toBe(0)
})

test('a group seen for less time isn’t slower for it', () => {
  const days = (from: number, seen: number) =>
    Array.from({ length: 60 }, (_, at) => {
      const took = from + (at % 5)
      return took <= seen ? `${took}` : `${seen}+`
    }).join(' ')
  expect(Math.abs(logRank(group(days(8, 9)), group(days(8, 100))))).toBeLessThan(0.5)
})
