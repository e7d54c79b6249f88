import {
  type AlikeVisits,
  isIn,
  type Outcome,
  outcomeNames,
  outcomesOf,
} from '@caselead/core/help/figures/outcomes.ts'
import { describe, expect, test } from 'vitest'

const visit = { opened: true, solved: false, hasCase: false, isOld: true }

test.for<[what: string, visit: Partial<typeof visit>, in_: Outcome[]]>([
  ['opened, and nothing since', {}, ['shown', 'opened', 'quiet']],
  ['only shown', { opened: false }, ['shown', 'quiet']],
  ['said solved', { solved: true }, ['shown', 'opened', 'solved']],
  ['a case followed', { hasCase: true }, ['shown', 'opened', 'case']],
  [
    'said solved, and a case followed',
    { solved: true, hasCase: true },
    ['shown', 'opened', 'case'],
  ],
  ['too young', { isOld: false }, ['shown', 'opened', 'young']],
  ['too young, said solved', { isOld: false, solved: true }, ['shown', 'opened', 'young']],
  ['too young, with a case', { isOld: false, hasCase: true }, ['shown', 'opened', 'young']],
])('%s', ([, some, expected]) => {
  expect(outcomeNames.filter((each) => isIn({ ...visit, ...some }, each))).toEqual(expected)
})

describe('figures', () => {
  const alike = (count: number, some: Partial<typeof visit> = {}): AlikeVisits => ({
    ...visit,
    ...some,
    count,
  })

  test('the shares are of visits old enough, and add up to them', () => {
    const figures = outcomesOf([
      alike(50),
      alike(30, { solved: true }),
      alike(15, { hasCase: true }),
      alike(5, { hasCase: true, solved: true }),
      alike(40, { isOld: false, solved: true }),
      alike(10, { isOld: false, opened: false }),
    ])
    expect(figures).toMatchObject({ shown: 150, young: 50, opened: { part: 140, of: 150 } })
    expect(figures.quiet).toMatchObject({ part: 50, of: 100 })
    expect(figures.solved).toMatchObject({ part: 30, of: 100 })
    expect(figures.case).toMatchObject({ part: 20, of: 100 })
  })

  test('of nothing, nothing is said', () => {
    const { shown, solved } = outcomesOf([])
    expect([shown, solved]).toEqual([0, { part: 0, of: 0, from: null, to: null }])
  })
})
