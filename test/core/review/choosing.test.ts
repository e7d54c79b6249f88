import { days, hours, type Instant } from '@caselead/core/base/instant.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { monthSpan } from '@caselead/core/figures/period.ts'
import { Choosing, mostChosen } from '@caselead/core/review/choosing.ts'
import type { Reason } from '@caselead/core/review/reasons.ts'
import { reasonsOf } from '@caselead/core/review/reasons-of.ts'
import { stoppedWithin } from '@caselead/core/review/stopped.ts'
import { reasonInWords } from '@caselead/core/review/words.ts'
import { describe, expect, test } from 'vitest'

const span = monthSpan('2026-11', 'Europe/Berlin')
const asOf = span.to + days(1)
const within = span.from + days(10)
const before = span.from - 1

const one = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...{ openedAt: within, channel: 'email', plan: 'business', priority: 'P2', tier: 1 },
  ...{ level: 'L1', matrix: 1, category: null, account: 'bright', lead: 'maya', skips: false },
  ...{ mergedInto: null, firstWordAt: null, solved: [], isOver: false, droppedAt: null },
  ...{ reopens: 0, handoffs: [], wroteAgainAt: null, askedAgain: [], promises: [], clocks: [] },
  ...{ surveys: [], tierMs: {}, hereSince: null, stopped: [], asksToEscalate: [] },
  ...{ toppedOut: [], nearMisses: [], incident: null, valueUsd: 0 },
  ...{ open: [], openMs: { toFirstWord: 0, toEnd: 0 }, writing: [] },
  ...more,
})

const returned = (returnedAt: Instant): CaseFacts['handoffs'][number] => ({
  ...{ at: within, toTier: 2, toLevel: 'L2', who: 'dana', rule: null, priority: 'P2' },
  ...{ how: 'returned', until: returnedAt, openMs: 0, returnedAt, isLate: false },
})
const scored = (ces: number, answeredAt: Instant): CaseFacts['surveys'][number] => ({
  ...{ at: within, isSent: true, answeredAt, ces, csat: null, via: 'email' },
})
const promised = (how: 'kept' | 'late' | 'broken' | null, by = within) => ({ how, by, lead: null })
const due = (late: boolean | null, at = within) =>
  ({ kind: 'resolution', due: at, late }) satisfies CaseFacts['clocks'][number]
const near = (at: Instant): CaseFacts['nearMisses'][number] => ({
  ...{ kind: 'resolution', at, leftMs: 1 },
})

test.for<[what: string, facts: Partial<CaseFacts>, says: string[]]>([
  ['nothing happened', {}, []],
  ['late', { clocks: [due(true)] }, ['A deadline was missed']],
  ['late twice', { clocks: [due(true), due(true)] }, ['2 deadlines were missed']],
  ['kept, running', { clocks: [due(false), due(null)] }, []],
  ['late in the month before', { clocks: [due(true, before)] }, []],
  ['late as the next month begins', { clocks: [due(true, span.to)] }, []],
  ['late as the month begins', { clocks: [due(true, span.from)] }, ['A deadline was missed']],
  [
    'promises kept, late, broken and running',
    { promises: [promised('kept'), promised('late'), promised('broken'), promised(null)] },
    ['2 promised updates were late'],
  ],
  ['asked to escalate', { asksToEscalate: [within] }, ['Customer asked to escalate']],
  ['returned once', { handoffs: [returned(within)] }, []],
  [
    'returned twice',
    { handoffs: [returned(within), returned(within)] },
    ['Handoff returned twice'],
  ],
  [
    'returned twice, once of them this month',
    { handoffs: [returned(before), returned(within)] },
    [],
  ],
  ['asked again', { askedAgain: [within] }, ['Asked for something we had']],
  [
    'the lowest of its scores',
    { surveys: [scored(3, within), scored(1, within), scored(7, within)] },
    ['Rated 1 of 7 for ease'],
  ],
  ['not hard', { surveys: [scored(4, within)] }, []],
  ['topped out', { toppedOut: [within] }, ['Nobody was left to call']],
  ['nearly late', { nearMisses: [near(within)] }, ['A deadline was kept at the last moment']],
])('%s', ([, facts, says]) => {
  expect(reasonsOf(one(facts), span).map(reasonInWords)).toEqual(says)
})

test.for<[what: string, stopped: CaseFacts['stopped'], ms: number]>([
  ['never', [], 0],
  ['an hour', [{ from: within, to: within + hours(1) }], hours(1)],
  ['across the border', [{ from: span.from - hours(3), to: span.from + hours(2) }], hours(2)],
  ['still', [{ from: span.to - hours(2), to: null }], hours(2)],
  ['in the month before', [{ from: before - hours(2), to: before }], 0],
  ['twice', [1, 2].map((n) => ({ from: within * 1 + days(n), to: within + days(n) + 5 })), 10],
])('stopped within a month: %s', ([, stopped, ms]) => {
  expect(stoppedWithin({ stopped }, span, asOf)).toBe(ms)
})

test('one that goes on counts until now and not until the month is over', () => {
  const now = within + hours(1)
  expect(stoppedWithin({ stopped: [{ from: within, to: null }] }, span, now)).toBe(hours(1))
})

describe('a month', () => {
  const chosen = (cases: readonly Partial<CaseFacts>[], seed = 'one') => {
    const choosing = new Choosing(span, asOf, seed)
    for (const [index, facts] of cases.entries()) choosing.add(index + 1, one(facts))
    return choosing.all()
  }
  const late = (stopped: number): Partial<CaseFacts> => ({
    clocks: [due(true)],
    stopped: [{ from: within, to: within + hours(stopped) }],
  })

  test('says what it was like', () => {
    const { told } = chosen([
      { handoffs: [returned(within)], promises: [promised('kept'), promised('late')] },
      { openedAt: before, promises: [promised('kept', before)] },
      { mergedInto: 1, handoffs: [returned(within)] },
      late(2),
    ])
    expect(told).toEqual({ opened: 2, escalated: 1, kept: 1, due: 2, stoppedMs: hours(2) })
  })

  test('puts the costliest first, then what went wrong most', () => {
    const worse = { clocks: [due(true)], askedAgain: [within] }
    const ids = chosen([late(0), late(3), worse, late(1)]).chosen.map(({ id }) => id)
    expect(ids).toEqual([2, 4, 3, 1])
  })

  test('has room on its agenda for what went wrong, nearly did, and for one drawn', () => {
    const many = Array.from({ length: 20 }, (_, n) => late(n))
    const kept = Array.from({ length: 9 }, () => ({ nearMisses: [near(within)] }))
    const on = chosen([...many, ...kept]).chosen.filter(({ isOnAgenda }) => isOnAgenda)
    const wrong = on.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'breached'))
    const saved = on.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'near_miss'))
    expect(wrong.map(({ stoppedMs }) => stoppedMs / hours(1))).toEqual([
      ...[19, 18, 17, 16, 15, 14, 13, 12],
    ])
    expect(saved.length).toBeGreaterThanOrEqual(2)
    expect(saved.length).toBeLessThanOrEqual(4)
  })

  test('never holds more than so many, however bad it was, and none of the agenda is lost', () => {
    const many = [{ nearMisses: [near(within)] }, ...Array.from({ length: 500 }, () => late(1))]
    const all = chosen(many).chosen
    expect(all).toHaveLength(mostChosen)
    expect(all.find(({ id }) => id === 1)?.isOnAgenda).toBe(true)
  })

  test('takes the largest accounts’ costliest cases', () => {
    const of = (account: string, valueUsd: number) => ({ account, valueUsd })
    const { chosen: all } = chosen([
      ...[of('a', 9), of('b', 5), { ...of('b', 5), ...late(1) }, of('c', 3), of('d', 1)],
    ])
    const large = ({ reasons }: { reasons: Reason[] }) =>
      reasons.some(({ kind }) => kind === 'large_account')
    expect(all.filter(large).map(({ id }) => id)).toEqual([3, 1, 4])
  })

  test('draws the same one whatever the order, and another with another seed', () => {
    const sample = (order: readonly number[], seed: string) => {
      const choosing = new Choosing(span, asOf, seed)
      for (const id of order) choosing.add(id, one())
      const isDrawn = ({ reasons }: { reasons: Reason[] }) =>
        reasons.some(({ kind }) => kind === 'sample')
      return choosing
        .all()
        .chosen.filter(isDrawn)
        .map(({ id }) => id)
    }
    const ids = Array.from({ length: 50 }, (_, n) => n + 1)
    expect(sample(ids, 'a')).toEqual(sample(ids.toReversed(), 'a'))
    const drawn = new Set(['a', 'b', 'c', 'd', 'e'].flatMap((seed) => sample(ids, seed)))
    expect(drawn.size).toBeGreaterThan(1)
  })

  test('nothing happened, nothing is chosen', () => {
    expect(chosen([]).chosen).toEqual([])
  })
})
