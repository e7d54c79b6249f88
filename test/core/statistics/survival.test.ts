import { incidenceOf, timeOfShare } from '@caselead/core/statistics/incidence.ts'
import { bandOf, survival, timeReached } from '@caselead/core/statistics/survival.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { spellsOf } from '../../setup/spells.ts'

/** "6 6+": one that ended at 6, and one still going on then. */
const lasted = (text: string) =>
  text.split(' ').map((each) => ({ ms: Number.parseInt(each, 10), ended: !each.endsWith('+') }))

const sixMp = lasted('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')
const maintained = lasted('9 13 13+ 18 23 28+ 31 34 45+ 48 161+')

describe('Kaplan–Meier with Greenwood’s error', () => {
  test('6-MP (Freireich)', () => {
    expect(survival(sixMp).map(({ ms, share, error }) => [ms, round(share), round(error)])).toEqual(
      [
        [6, 0.8571, 0.0764],
        [7, 0.8067, 0.0869],
        [10, 0.7529, 0.0963],
        [13, 0.6902, 0.1068],
        [16, 0.6275, 0.1141],
        [22, 0.5378, 0.1282],
        [23, 0.4482, 0.1346],
      ],
    )
    expect(timeReached(survival(sixMp)).ms).toBe(23)
  })

  test('AML, maintained', () => {
    expect(survival(maintained).map(({ ms, share }) => [ms, round(share)])).toEqual([
      [9, 0.9091],
      [13, 0.8182],
      [18, 0.7159],
      [23, 0.6136],
      [31, 0.4909],
      [34, 0.3682],
      [48, 0.1841],
    ])
    expect(timeReached(survival(maintained)).ms).toBe(31)
  })

  test.for<[string, string, number | null]>([
    ['of nothing, no median is reached', '5+', null],
    ['where too many still go on, the median is not reached', '1 5+ 5+', null],
    ['exactly half is reached', '1 2 3+ 4+', 2],
    ['one that ended', '7', 7],
    ['all at once', '3 3 3', 3],
  ])('%s', ([, text, median]) => {
    expect(timeReached(survival(lasted(text))).ms).toBe(median)
  })

  test('of nobody', () => {
    expect(survival([])).toEqual([])
    expect(timeReached([])).toEqual({ ms: null, from: null, to: null })
  })

  test('the band holds the curve and stays between 0 and 1', () => {
    const held = found(survival(sixMp)).map((step) => ({ ...step, ...bandOf(step) }))
    const isHeld = (each: (typeof held)[number]) =>
      each.from > 0 && each.from < each.share && each.to > each.share && each.to < 1
    expect(held.filter((each) => !isHeld(each))).toEqual([])
  })
})

describe('cumulative incidence', () => {
  const came = (text: string) =>
    text.split(' ').map((each) => {
      const [ms = '', how = ''] = each.split(/(?=[a-z+])/)
      return { ms: Number(ms), how: how === '+' ? null : how }
    })

  test('what came out another way can no longer come out this way', () => {
    const steps = incidenceOf(spellsOf(came('1a 2b 3+ 4a'), 'a'))
    expect(steps.all()).toMatchObject([
      { ms: 1, share: 0.25 },
      { ms: 4, share: 0.75 },
    ])
    expect(timeOfShare(steps, 0.5).ms).toBe(4)
    expect(timeOfShare(steps, 0.9).ms).toBeNull()
  })

  test('with nothing else that can happen, it is one minus Kaplan–Meier', () => {
    const alone = incidenceOf(
      spellsOf(
        sixMp.map(({ ms, ended }) => ({ ms, how: ended ? ('a' as const) : null })),
        'a',
      ),
    )
    const steps = survival(sixMp)
    expect(found(alone.all()).map(({ ms }) => ms)).toEqual(steps.map(({ ms }) => ms))
    expect(alone.all().map(({ share, error }) => [round(share), round(error)])).toEqual(
      steps.map(({ share, error }) => [round(1 - share), round(error)]),
    )
    expect(timeOfShare(alone, 0.5)).toEqual(timeReached(steps))
  })
})

const round = (value: number): number => Number(value.toFixed(4))
