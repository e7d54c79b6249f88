import { followedByCases } from '@caselead/core/help/figures/followed.ts'
import { gapsOf, type SearchGroup } from '@caselead/core/help/figures/gaps.ts'
import { outcomesOf } from '@caselead/core/help/figures/outcomes.ts'
import { describe, expect, test } from 'vitest'

const group = (stems: string, searches: number, more: Partial<SearchGroup> = {}): SearchGroup => ({
  ...{ stems, searches, nothing: searches, unopened: 0, unanswered: 0 },
  ...{ examples: [stems], cases: [], ...more },
})

describe('what means the same is one gap', () => {
  test.for<[one: string, other: string, gaps: number]>([
    ['charg twice', 'charg twice', 1],
    ['charg twice', 'charg twic', 1],
    ['charg twice', 'chagr twice', 1],
    ['driver out sign', 'driver night out sign', 1],
    ['charg twice', 'charg invoic', 2],
    ['charg twice', 'webhook twice', 2],
    ['sso', 'ssl', 2],
    ['a', 'b', 2],
    ['', 'b', 2],
  ])('“%s” and “%s”', ([one, other, gaps]) => {
    expect(gapsOf([group(one, 3), group(other, 2)])).toHaveLength(gaps)
  })
})

test('a gap has the searches, words and cases of all its groups, and the commonest names it', () => {
  const [gap, ...others] = gapsOf([
    group('charg twice', 2, { examples: ['charged twice'], cases: [7, 9] }),
    group('charg twicd', 5, { examples: ['charged twicd', 'charged twice'], cases: [9] }),
    group('fax', 6, { nothing: 1, unopened: 5 }),
  ])
  expect(gap).toMatchObject({ stems: ['charg twicd', 'charg twice'], searches: 7, nothing: 7 })
  expect(gap?.examples).toEqual(['charged twicd', 'charged twice'])
  expect(gap?.cases).toEqual([9, 7])
  expect(others).toMatchObject([{ stems: ['fax'], nothing: 1, unopened: 5 }])
})

test('however many groups there are, no more than three hundred are looked at', () => {
  const many = Array.from({ length: 1_000 }, (_, at) => group(`word${at * 7919}`, 1))
  expect(gapsOf(many).reduce((sum, { searches }) => sum + searches, 0)).toBe(300)
})

test('articles are followed by cases if three people opened one, the surest first', () => {
  const article = (id: number, cases: number, others: number) => {
    const visit = { opened: true, solved: false, isOld: true }
    const visits = [
      { ...visit, hasCase: true, count: cases },
      { ...visit, hasCase: false, count: others },
    ]
    return { id, ...outcomesOf(visits) }
  }
  const followed = followedByCases([article(1, 2, 0), article(2, 3, 0), article(3, 30, 10)])
  expect(followed.map(({ id }) => id)).toEqual([3, 2])
})

test('an article nobody opened isn’t followed by the cases of those it was suggested to', () => {
  const visit = { solved: false, isOld: true, hasCase: true }
  const onlyShown = { id: 1, ...outcomesOf([{ ...visit, opened: false, count: 50 }]) }
  const read = {
    id: 2,
    ...outcomesOf([
      { ...visit, opened: true, count: 3 },
      { ...visit, opened: false, hasCase: false, count: 90 },
    ]),
  }
  expect(followedByCases([onlyShown, read]).map(({ id }) => id)).toEqual([2])
  expect(read.caseOfOpened).toMatchObject({ part: 3, of: 3 })
})
