import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { behind } from '@caselead/core/figures/behind.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import type { CaseFacts, HandoffFact } from '@caselead/core/figures/facts/case-facts.ts'
import { type Figure, Figures } from '@caselead/core/figures/figures.ts'
import { verdictOf } from '@caselead/core/figures/verdict.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import {
  ago,
  asOf,
  oneHandoff as handoff,
  oneCase as one,
  oneSurvey as survey,
} from '../../setup/hand-made-facts.ts'

const accepted = (ms: number) => handoff({ how: 'accepted', until: ago(days(9)) + ms, openMs: ms })

const handed = (how: HandoffFact['how'], ms = 0): CaseFacts =>
  one({ handoffs: [handoff({ how, until: how && ago(days(9)) + ms })] })

const times = (count: number, each: CaseFacts): CaseFacts[] => Array(count).fill(each)

function figure(name: FigureName, cases: readonly CaseFacts[], zone = 'UTC'): Figure {
  const figures = new Figures({ period: 30, asOf, zone })
  for (const each of cases) figures.add(each)
  const [told] = found(figures.all().filter((each) => each.name === name))
  if (!told) throw new Error(`no ${name}`)
  return told
}

type Row = [name: FigureName, what: string, cases: CaseFacts[], expected: Partial<Figure>]

const solvedAt = (ms: number) => one({ solved: [ago(days(10)) + ms], isOver: true })

test.for<Row>([
  ['escalationRate', 'nobody', [], { n: 0, part: 0, value: null, verdict: 'few', young: 0 }],
  ['escalationRate', 'one, not escalated', [one()], { n: 1, part: 0, value: 0 }],
  [
    'escalationRate',
    'within 7 days',
    [one({ handoffs: [handoff()] }), one(), one(), one()],
    { n: 4, part: 1, value: 0.25 },
  ],
  [
    'escalationRate',
    'only after 7 days',
    [one({ handoffs: [handoff({ at: ago(days(2)) })] })],
    { n: 1, part: 0 },
  ],
  [
    'escalationRate',
    'younger than 7 days isn’t known yet, escalated or not',
    [one({ openedAt: ago(days(3)), handoffs: [handoff({ at: ago(days(2)) })] })],
    { n: 0, young: 1, value: null },
  ],
  [
    'escalationRate',
    'the policy’s own and merged ones are counted apart',
    [one({ skips: true, handoffs: [handoff()] }), one({ mergedInto: 7 }), one()],
    { n: 1, part: 0 },
  ],
  ['skipping', 'the policy’s own', [one({ skips: true }), one()], { n: 2, part: 1 }],
  [
    'escalationRate',
    'a case of the period before is in that',
    [one({ openedAt: ago(days(40)) })],
    { n: 0, before: expect.objectContaining({ n: 1 }) },
  ],
  [
    'resolution',
    'those still open are in it',
    [solvedAt(hours(1)), solvedAt(hours(3)), one(), one()],
    { n: 4, part: 2, value: hours(3), young: 2 },
  ],
  [
    'resolution',
    'not reached',
    [solvedAt(hours(1)), one(), one()],
    { n: 3, value: null, young: 2 },
  ],
  [
    'resolution',
    'reopened: the last time counts',
    [one({ solved: [ago(days(9)), ago(days(8))], reopens: 1, isOver: true })],
    { value: days(2) },
  ],
  [
    'firstResponse',
    'none yet',
    [one({ firstWordAt: ago(days(10)) + minutes(20) }), one()],
    { n: 2, value: minutes(20), young: 1 },
  ],
  [
    'firstResponse',
    'its customer solved it first',
    [one({ solved: [ago(days(9))], isOver: true })],
    { n: 1, part: 0, young: 0, value: null },
  ],
  [
    'urgentDelay',
    'what was returned was accepted by nobody',
    [
      one({ handoffs: [accepted(minutes(10))] }),
      one({ handoffs: [handoff({ how: 'returned', until: ago(days(9)) + minutes(5) })] }),
      one({ handoffs: [accepted(minutes(30))] }),
    ],
    { n: 3, part: 2, value: minutes(30) },
  ],
  [
    'urgentDelay',
    'most were never accepted: outside, though the median isn’t reached',
    [...times(20, handed('accepted', minutes(5))), ...times(80, handed('dropped', hours(1)))],
    { n: 100, part: 20, value: null, from: null, verdict: 'unhealthy' },
  ],
  [
    'urgentDelay',
    'most have waited for longer',
    [...times(20, handed('accepted', minutes(5))), ...times(80, handed(null))],
    { n: 100, value: null, verdict: 'unhealthy' },
  ],
  [
    'urgentDelay',
    'most haven’t waited for long yet: it can’t be told',
    [
      ...times(20, handed('accepted', minutes(5))),
      ...times(79, one({ handoffs: [handoff({ at: ago(minutes(6)) })] })),
      handed(null),
    ],
    { n: 100, value: null, verdict: 'unsure' },
  ],
  ['urgentDelay', 'too few', times(29, handed(null)), { n: 29, value: null, verdict: 'few' }],
  ['usualDelay', 'not the urgent', [one({ handoffs: [accepted(minutes(10))] })], { n: 0 }],
  [
    'returned',
    'of those accepted or returned, those that wait beside',
    [
      one({ handoffs: [accepted(minutes(10)), handoff()] }),
      one({ handoffs: [handoff({ ...accepted(minutes(1)), returnedAt: ago(days(8)) })] }),
      one({ handoffs: [handoff({ how: 'dropped' })] }),
    ],
    { n: 2, part: 1, young: 1 },
  ],
  [
    'dropped',
    'of those decided',
    [one({ handoffs: [accepted(1), handoff({ how: 'dropped' }), handoff()] })],
    { n: 2, part: 1, young: 1 },
  ],
  [
    'dropped',
    'what went to a partner instead isn’t counted',
    [one({ handoffs: [accepted(1), handoff({ how: 'withdrawn', until: ago(days(8)) })] })],
    { n: 1, part: 0, young: 0 },
  ],
  [
    'repeated',
    'too early to say',
    [one({ handoffs: [handoff()], solved: [ago(days(8))] })],
    { n: 0, young: 1 },
  ],
  [
    'wroteAgain',
    'within 7 days',
    [
      one({ handoffs: [handoff()], wroteAgainAt: ago(days(8)) }),
      one({ handoffs: [handoff()] }),
      one(),
    ],
    { n: 2, part: 1 },
  ],
  [
    'askedAgain',
    'known once it’s over',
    [
      one({ handoffs: [handoff()], askedAgain: [ago(days(8))], isOver: true }),
      one({ handoffs: [handoff()], askedAgain: [ago(days(8))] }),
    ],
    { n: 1, part: 1, young: 1 },
  ],
  [
    'promises',
    'by when they were due',
    [
      one({
        promises: [
          { by: ago(days(1)), how: 'kept', lead: null },
          { by: ago(days(2)), how: 'late', lead: null },
          { by: ago(days(3)), how: 'broken', lead: null },
          { by: ago(days(45)), how: 'kept', lead: null },
          { by: asOf + days(1), how: null, lead: null },
        ],
      }),
    ],
    { n: 3, part: 1, before: expect.objectContaining({ n: 1 }) },
  ],
  [
    'breachGap',
    'escalated minus others',
    [
      one({
        handoffs: [handoff()],
        clocks: [
          { kind: 'resolution', due: ago(days(2)), late: true },
          { kind: 'first_response', due: ago(days(2)), late: false },
        ],
      }),
      one({ clocks: [{ kind: 'resolution', due: ago(days(2)), late: false }] }),
    ],
    { n: 2, part: 1, value: 0.5, groups: { part: 1, of: 2, otherPart: 0, otherOf: 1 } },
  ],
  [
    'ces',
    'the mean of what was answered, its interval no wider than the scale',
    [5, 7, null].map((ces) => one({ surveys: [survey({ ces })] })),
    { n: 2, value: 6, from: 1, to: 7 },
  ],
  [
    'ces',
    'rated before its mail went out',
    [one({ surveys: [survey({ ces: 7, isSent: false })] })],
    { n: 1, value: 7 },
  ],
  [
    'responses',
    'younger than 7 days isn’t known yet, answered or not',
    [
      one({ surveys: [survey({ at: ago(days(8)), answeredAt: ago(days(8)), ces: 5 })] }),
      one({ surveys: [survey({ at: ago(days(8)) })] }),
      one({ surveys: [survey({ answeredAt: asOf, ces: 5 }), survey()] }),
      one({ surveys: [survey({ at: ago(days(8)), answeredAt: asOf, ces: 5, isSent: false })] }),
    ],
    { n: 2, part: 1, young: 2 },
  ],
])('%s: %s', ([name, , cases, expected]) => {
  expect(figure(name, cases)).toMatchObject(expected)
})

test('the list behind a figure is as long as its n', () => {
  const cases = [
    one({ handoffs: [handoff(), accepted(minutes(4))], solved: [ago(days(1))], isOver: true }),
    one({ clocks: [{ kind: 'resolution', due: ago(days(2)), late: true }] }),
    one({ openedAt: ago(days(1)) }),
    one({ mergedInto: 5, handoffs: [handoff()] }),
    one({ surveys: [survey({ answeredAt: asOf, ces: 4, csat: 5, via: 'email' })] }),
  ]
  const figures = new Figures({ period: 30, asOf, zone: 'UTC' })
  for (const each of cases) figures.add(each)
  const { span } = figures
  const listed = (name: FigureName, kind: 'all' | 'part' | 'young') =>
    cases.flatMap((each) => behind(name, each, { asOf, span, kind })).length
  for (const { name, n, part, young } of found(figures.all())) {
    expect({ name, n: listed(name, 'all'), part: listed(name, 'part') }).toEqual({ name, n, part })
    expect({ name, young: listed(name, 'young') }).toEqual({ name, young })
  }
})

test('a month that is over answers the same, whoever left since', () => {
  const figures = (lead: string) => {
    const of = new Figures({ period: '2026-11', asOf, zone: 'Europe/Berlin' })
    of.add(one({ lead, handoffs: [accepted(minutes(3))] }))
    return JSON.stringify(of.all())
  }
  expect(figures('maya')).toBe(figures('somebody-who-left'))
})

describe('the verdict comes from the interval', () => {
  test.for([
    [29, 0.01, 0.05, 'few'],
    [30, 0.01, 0.05, 'healthy'],
    [30, 0.11, 0.2, 'unhealthy'],
    [30, 0.05, 0.11, 'unsure'],
    [0, null, null, 'few'],
    [30, 0.05, null, 'unsure'],
    [30, 0.2, null, 'unhealthy'],
  ] as const)('n %i, %d to %d', ([n, from, to, expected]) => {
    expect(verdictOf({ n, from, to }, { to: 0.1 })).toBe(expected)
    expect(verdictOf({ n, from, to }, null)).toBe('none')
  })
})

test('limits need six months, and say which month is outside', () => {
  const month = (number: number, part: number, of: number) =>
    Array.from({ length: of }, (_, at) =>
      one({
        openedAt: Date.UTC(2026, number, 10),
        handoffs: at < part ? [handoff({ at: Date.UTC(2026, number, 11) })] : [],
      }),
    )
  const even = [1, 2, 3, 4, 5, 6, 7].flatMap((number) => month(number, 10, 100))
  expect(figure('escalationRate', month(7, 10, 100)).trend.mean).toBeNull()
  const { trend } = figure('escalationRate', [...even, ...month(8, 40, 100)])
  expect(
    trend.months.filter(({ signal }) => signal === 'outside').map((each) => each.month),
  ).toEqual(['2026-09'])
})

test.for<[FigureName, (month: number) => CaseFacts[], from: number, to: number]>([
  [
    'ces',
    (month) => [
      one({ surveys: [survey({ at: Date.UTC(2026, month, 10), ces: month % 2 === 0 ? 1 : 7 })] }),
    ],
    1,
    7,
  ],
  [
    'breachGap',
    (month) => {
      const clock = (late: boolean) => ({
        clocks: [{ kind: 'resolution' as const, due: Date.UTC(2026, month, 10), late }],
      })
      return [one({ ...clock(month % 2 === 0), handoffs: [handoff()] }), one(clock(month % 2 > 0))]
    },
    -1,
    1,
  ],
])('%s is never usual where it can’t be', ([name, month, from, to]) => {
  const { trend } = figure(name, [1, 2, 3, 4, 5, 6, 7, 8].flatMap(month))
  const limits = found(trend.months.flatMap((each) => each.limits ?? []))
  expect(limits).toEqual(limits.map(() => ({ from, to })))
})
