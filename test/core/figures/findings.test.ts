import { days, minutes } from '@caselead/core/base/instant.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { Figures } from '@caselead/core/figures/figures.ts'
import type { FigureFinding, Findings } from '@caselead/core/figures/findings/findings.ts'
import { describe, expect, test } from 'vitest'
import {
  ago,
  asOf,
  healthyOdds,
  type Odds,
  oneCase,
  oneHandoff,
  oneSurvey,
  randomCase,
} from '../../setup/hand-made-facts.ts'
import { seeded, seedOr } from '../../setup/random.ts'

function findings(cases: readonly CaseFacts[]): Findings {
  const figures = new Figures({ period: 90, asOf, zone: 'UTC' })
  for (const each of cases) figures.add(each)
  return figures.findings(figures.all())
}

const finding = (name: FigureName, cases: readonly CaseFacts[]): FigureFinding | undefined =>
  findings(cases).found.find((each) => each.name === name)

const times = (count: number, each: CaseFacts): CaseFacts[] => Array(count).fill(each)

const returned = (isReturned: boolean, more: Partial<CaseFacts> = {}, at = ago(days(9))) =>
  oneCase({
    ...more,
    handoffs: [oneHandoff({ at, how: 'accepted', until: at, returnedAt: isReturned ? at : null })],
  })
const before = ago(days(100))

describe('what a figure says beyond chance', () => {
  test('nothing of nothing, and too few to tell', () => {
    const { found, perhaps, few } = findings([])
    expect({ found, perhaps }).toEqual({ found: [], perhaps: [] })
    expect(few).toContain('returned')
  })

  test.for<[what: string, cases: CaseFacts[], expected: Partial<FigureFinding> | undefined]>([
    [
      'far outside its range',
      [...times(40, returned(true)), ...times(60, returned(false))],
      { isOutside: true, change: null, groups: [] },
    ],
    [
      'just outside its range: it may be chance',
      [...times(15, returned(true)), ...times(85, returned(false))],
      undefined,
    ],
    ['29 are too few', times(29, returned(true)), undefined],
    [
      'changed',
      [
        ...times(1, returned(true)),
        ...times(99, returned(false)),
        ...times(30, returned(true, {}, before)),
        ...times(70, returned(false, {}, before)),
      ],
      { isOutside: false, change: 'better' },
    ],
    [
      'one group is worse than the rest',
      [
        ...times(20, returned(true, { plan: 'starter' })),
        ...times(30, returned(false, { plan: 'starter' })),
        ...times(2, returned(true)),
        ...times(198, returned(false)),
      ],
      {
        isOutside: false,
        groups: [expect.objectContaining({ by: 'plan', key: 'starter', part: 20, of: 50 })],
      },
    ],
    [
      'a group of few says nothing',
      [...times(9, returned(true, { plan: 'starter' })), ...times(191, returned(false))],
      undefined,
    ],
  ])('%s', ([, cases, expected]) => {
    const told = finding('returned', cases)
    expect(told).toEqual(expected && expect.objectContaining(expected))
  })

  test('a group that is better is no matter', () => {
    const kept = (how: 'kept' | 'late', plan: CaseFacts['plan']) =>
      oneCase({ plan, promises: [{ by: ago(days(2)), how, lead: null }] })
    const told = finding('promises', [
      ...times(60, kept('kept', 'starter')),
      ...times(120, kept('kept', 'business')),
      ...times(60, kept('late', 'business')),
    ])
    expect(told?.groups.map(({ key }) => key)).toEqual(['business'])
  })

  test('one month that isn’t like the others', () => {
    const month = (number: number, part: number) =>
      Array.from({ length: 100 }, (_, at) => returned(at < part, {}, Date.UTC(2026, number, 10)))
    const cases = [2, 3, 4, 5, 6, 7, 8, 10].flatMap((number) => month(number, 2))
    expect(finding('returned', [...cases, ...month(9, 25)])?.months).toEqual(['2026-10'])
  })

  test('a time that takes longer than before', () => {
    const solved = (took: number, openedAt: number) =>
      oneCase({ openedAt, isOver: true, solved: [openedAt + took] })
    const spread = (took: number, openedAt: number) =>
      Array.from({ length: 60 }, (_, at) => solved(took + minutes(at), openedAt))
    const told = finding('resolution', [
      ...spread(minutes(200), ago(days(9))),
      ...spread(minutes(100), before),
    ])
    expect(told).toMatchObject({ change: 'worse', isOutside: false })
  })

  test('most handoffs waited longer than is healthy', () => {
    const cases = times(60, returned(false)).map((each) => ({
      ...each,
      handoffs: [oneHandoff({ how: 'accepted', until: ago(days(9)) + minutes(90) })],
    }))
    expect(finding('urgentDelay', cases)).toMatchObject({ isOutside: true })
  })

  test('ratings that fell', () => {
    const rated = (at: number, ces: number) => oneCase({ surveys: [oneSurvey({ at, ces })] })
    const told = finding('ces', [
      ...[3, 4, 5].flatMap((ces) => times(20, rated(ago(days(9)), ces))),
      ...[5, 6, 7].flatMap((ces) => times(20, rated(before, ces))),
    ])
    expect(told).toMatchObject({ change: 'worse' })
  })

  test('what the verdict calls outside, but may be chance, is said as that', () => {
    const { found, perhaps } = findings([
      ...times(17, returned(true)),
      ...times(83, returned(false)),
    ])
    expect(found.map(({ name }) => name)).not.toContain('returned')
    expect(perhaps).toEqual(['returned'])
  })
})

test('a planted fault is found, whatever else chance does', () => {
  const random = seeded(seedOr(77))
  const odds = ({ plan }: CaseFacts): Odds =>
    plan === 'starter' ? { ...healthyOdds, broken: 0.25 } : healthyOdds
  const cases = Array.from({ length: 600 }, () => randomCase(random, days(90), odds))
  expect(finding('promises', cases)?.groups.map(({ by, key }) => `${by} ${key}`)).toContain(
    'plan starter',
  )
})

describe('what isn’t a finding', () => {
  const opened = (at: number, took: number | null) =>
    oneCase({
      openedAt: at,
      isOver: took !== null,
      solved: took === null ? [] : [at + took],
    })

  test('worse is worse, though half aren’t reached in either period', () => {
    const week = (at: number, solved: number) => [
      ...times(solved, opened(at, minutes(30))),
      ...times(200 - solved, opened(at, null)),
    ]
    const told = finding('resolution', [...week(ago(days(9)), 10), ...week(before, 90)])
    expect(told?.change).toBe('worse')
  })

  test('a period that hasn’t been seen for as long isn’t slower for it', () => {
    const week = (at: number) =>
      Array.from({ length: 60 }, (_, n) => {
        const took = days(8) + (n % 5) * days(1)
        return opened(at, at + took <= asOf ? took : null)
      })
    expect(finding('resolution', [...week(ago(days(9))), ...week(before)])).toBeUndefined()
  })

  test('one case with many broken promises doesn’t speak for all', () => {
    const kept = (at: number) =>
      times(35, oneCase({ promises: [{ by: at, how: 'kept', lead: null }] }))
    const broken = oneCase({
      promises: Array(40).fill({ by: ago(days(2)), how: 'late', lead: null }),
    })
    expect(finding('promises', [...kept(ago(days(2))), ...kept(before), broken])).toBeUndefined()
  })

  test('what counts only what is old enough is compared, however much is young', () => {
    const opened = (at: number, isEscalated: boolean) =>
      oneCase({ openedAt: at, handoffs: isEscalated ? [oneHandoff({ at })] : [] })
    const cases = [
      ...times(60, opened(ago(days(9)), true)),
      ...times(40, opened(ago(days(9)), false)),
      ...times(80, opened(ago(days(2)), false)),
      ...times(10, opened(before, true)),
      ...times(90, opened(before, false)),
    ]
    expect(finding('escalationRate', cases)?.isMore).toBe(true)
  })

  test('a period of which much isn’t known yet isn’t compared', () => {
    const escalated = (at: number, isOver: boolean, isAsked: boolean) =>
      oneCase({
        isOver,
        handoffs: [oneHandoff({ at, how: 'accepted', until: at })],
        askedAgain: isAsked ? [at] : [],
      })
    const now = [
      ...times(40, escalated(ago(days(9)), true, false)),
      ...times(40, escalated(ago(days(9)), false, true)),
    ]
    const then = [
      ...times(40, escalated(before, true, false)),
      ...times(40, escalated(before, true, true)),
    ]
    expect(finding('askedAgain', [...now, ...then])?.change ?? null).toBeNull()
  })
})
