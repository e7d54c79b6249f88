import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { behind } from '@caselead/core/figures/behind.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import type { CaseFacts, HandoffFact } from '@caselead/core/figures/facts/case-facts.ts'
import { type Figure, Figures } from '@caselead/core/figures/figures.ts'
import { monthSpan, type Period, spanOf } from '@caselead/core/figures/period.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'

const asOf = Date.parse('2026-11-30T12:00:00Z')
const ago = (ms: number) => asOf - ms

const one = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...{ openedAt: ago(days(10)), channel: 'email', plan: 'business', priority: 'P2', tier: 1 },
  ...{ level: 'L1', matrix: 1, category: null, account: 'bright', lead: 'maya', skips: false },
  ...{ mergedInto: null, firstWordAt: null, solved: [], isOver: false, droppedAt: null },
  ...{ reopens: 0, handoffs: [], wroteAgainAt: null, askedAgain: [], promises: [], clocks: [] },
  ...{ surveys: [], tierMs: {}, hereSince: null, open: [], stopped: [], asksToEscalate: [] },
  ...{ toppedOut: [], nearMisses: [], incident: null, valueUsd: 0 },
  openMs: { toFirstWord: 0, toEnd: 0 },
  ...more,
})

const handoff = (more: Partial<HandoffFact> = {}): HandoffFact => ({
  ...{ at: ago(days(9)), toTier: 2, toLevel: 'L2', who: 'dana', rule: null, priority: 'P2' },
  ...{ how: null, until: null, openMs: 0, isLate: false, returnedAt: null },
  ...more,
})

const handed = (...handoffs: Partial<HandoffFact>[]) => one({ handoffs: handoffs.map(handoff) })
const open = (age: number, until: number | null = null) =>
  one({ openedAt: ago(age), open: [{ from: ago(age), until }] })
const times = (count: number, each: CaseFacts): CaseFacts[] => Array(count).fill(each)

interface Asked {
  period?: Period
  zone?: string
}

function figure(name: FigureName, cases: readonly CaseFacts[], asked: Asked = {}): Figure {
  const figures = new Figures({ period: asked.period ?? 30, asOf, zone: asked.zone ?? 'UTC' })
  for (const each of cases) figures.add(each)
  const [told] = found(figures.all().filter((each) => each.name === name))
  if (!told) throw new Error(`no ${name}`)
  return told
}

type Row = [name: FigureName, what: string, cases: CaseFacts[], expected: Partial<Figure>]

test.for<Row>([
  ['inTarget', 'none', [], { n: 0, value: null, from: null, to: null }],
  ['inTarget', 'accepted in time', [handed({ how: 'accepted' })], { n: 1, part: 1, value: 1 }],
  ['inTarget', 'returned in time', [handed({ how: 'returned' })], { n: 1, part: 1 }],
  ['inTarget', 'accepted late', [handed({ how: 'accepted', isLate: true })], { n: 1, part: 0 }],
  ['inTarget', 'waits and is late', [handed({ isLate: true })], { n: 1, part: 0, young: 0 }],
  ['inTarget', 'waits, not due yet', [handed({})], { n: 0, young: 1 }],
  ['inTarget', 'nobody answered', [handed({ how: 'dropped' })], { n: 1, part: 0 }],
  ['inTarget', 'went to a partner', [handed({ how: 'withdrawn' })], { n: 0, young: 0 }],
  [
    'inTarget',
    '1 of 29',
    [...times(28, handed({ how: 'dropped' })), handed({ how: 'accepted' })],
    { n: 29, part: 1, from: expect.closeTo(0.0061, 4), to: expect.closeTo(0.1718, 4) },
  ],
  [
    'inTarget',
    '3 of 30',
    [...times(27, handed({ how: 'dropped' })), ...times(3, handed({ how: 'accepted' }))],
    { n: 30, part: 3, from: expect.closeTo(0.0346, 4), to: expect.closeTo(0.2562, 4) },
  ],
  [
    'urgentDelayOpen',
    'business time, whatever it was on the wall',
    [handed({ how: 'accepted', until: ago(days(6)), openMs: minutes(20) })],
    { n: 1, value: minutes(20) },
  ],
  [
    'usualDelayOpen',
    'Normal and Low apart',
    [handed({ how: 'accepted', openMs: minutes(20), priority: 'P3' }, { how: 'accepted' })],
    { n: 1, value: minutes(20) },
  ],
  [
    'resolutionOpen',
    'what is still open is in it',
    [
      one({ solved: [ago(days(2))], isOver: true, openMs: { toFirstWord: 0, toEnd: hours(8) } }),
      one({ openMs: { toFirstWord: 0, toEnd: hours(20) } }),
    ],
    { n: 2, part: 1, young: 1, value: hours(8) },
  ],
  [
    'firstResponseOpen',
    'from opening to the first word',
    [one({ firstWordAt: ago(days(7)), openMs: { toFirstWord: hours(3), toEnd: hours(9) } })],
    { n: 1, value: hours(3) },
  ],
  [
    'onTechnical',
    'moved on, and there in the end',
    [
      one({ tier: 3, tierMs: { 1: hours(1), 2: hours(2) }, hereSince: ago(hours(5)) }),
      one({ tier: 2, tierMs: { 1: hours(1) }, hereSince: ago(hours(6)) }),
      one({ tier: 2, tierMs: { 2: hours(4) }, isOver: true }),
    ],
    { n: 3, part: 2, young: 1, value: hours(4) },
  ],
  ['onPartner', 'never there', [one({ tierMs: { 1: hours(1) } })], { n: 0, value: null }],
  [
    'openWeek',
    'open now, by how long ago they were opened',
    [open(days(3)), open(days(7)), open(days(8)), open(days(40)), open(days(9), ago(1))],
    { n: 4, part: 2, value: 0.5 },
  ],
  ['openMonth', 'more than 30 days', [open(days(3)), open(days(31))], { n: 2, part: 1 }],
])('%s: %s', ([name, , cases, expected]) => {
  expect(figure(name, cases)).toMatchObject(expected)
})

describe('what is open at the end of a period', () => {
  const october = monthSpan('2026-10', 'Europe/Berlin')
  const border = october.to

  test.for([
    ['closed in the last moment before', border - 1, 0],
    ['closed at the border', border, 1],
    ['never closed', null, 1],
  ] as const)('%s', ([, until, n]) => {
    const from = border - days(10)
    const told = [one({ openedAt: from, open: [{ from, until }] })]
    expect(figure('openWeek', told, { period: '2026-10', zone: 'Europe/Berlin' }).n).toBe(n)
  })

  test('counts a case in each month at whose end it was open, reopened or not', () => {
    const [aug, oct] = [Date.parse('2026-08-20'), Date.parse('2026-10-20')]
    const closed = Date.parse('2026-09-10')
    const told = one({
      openedAt: aug,
      open: [
        { from: aug, until: closed },
        { from: oct, until: null },
      ],
    })
    const months = figure('openWeek', [told]).trend.months.filter(({ n }) => n > 0)
    expect(months.map(({ month, part }) => [month, part])).toEqual([
      ['2026-08', 1],
      ['2026-10', 1],
      ['2026-11', 1],
    ])
  })

  test('its list is as long as its n, at whichever end', () => {
    const cases = [open(days(3)), open(days(12)), open(days(50), ago(days(35)))]
    const lengths = ([7, 30, '2026-10'] as const).map((period) => {
      const span = spanOf(period, asOf, 'UTC')
      const listed = cases.flatMap((each) => behind('openWeek', each, { asOf, span, kind: 'all' }))
      return [listed.length, figure('openWeek', cases, { period }).n]
    })
    expect(lengths).toEqual([
      [2, 2],
      [2, 2],
      [0, 0],
    ])
  })
})
