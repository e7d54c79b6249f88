import {
  business,
  type CastAgent,
  dana,
  ines,
  jonas,
  lena,
  maya,
  peter,
  sofia,
  staff,
  tom,
} from '@caselead/api/demo/cast.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { mayRefund } from '@caselead/core/matrix/authority.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { describe, expect, test } from 'vitest'
import { agentNamed, by, OnPaper, tuesday, who } from '../../setup/on-paper.ts'

const matrix = defaultMatrix(staff, business)

describe('somebody may refund what the highest rung allows that lists them or their tier', () => {
  const limits: [CastAgent, number][] = [
    [maya, 100],
    [dana, 500],
    [jonas, 2000],
    [ines, 2000],
    [peter, Number.POSITIVE_INFINITY],
    [sofia, Number.POSITIVE_INFINITY],
    [lena, 0],
  ]
  test.for(limits.map(([one, usd]) => ({ ...one, usd })))('$name: $usd USD', ({ usd, ...one }) => {
    expect(mayRefund(agentNamed(one), matrix)).toBe(usd)
  })
})

const ask = (usd: number, one: CastAgent = maya) =>
  new OnPaper().do(by(one), { do: 'ask_refund', usd, reason: 'Two days without exports' })

describe('a refund', () => {
  test('within the authority of whoever asks is authorised by them', () => {
    const paper = ask(100)
    expect(paper.events.at(-1)).toMatchObject({
      kind: 'refund_authorised',
      visibility: 'public',
      data: { usd: 100, by: who(maya) },
    })
    expect(paper.case).toMatchObject({ refund: null, level: 'L1' })
  })

  test.for<[number, string, CastAgent]>([
    [100.01, 'L2', dana],
    [250, 'L2', dana],
    [500.01, 'L3', ines],
    [2001, 'L4', sofia],
  ])('of %d USD asked at tier 1 climbs to %s', ([usd, level, to]) => {
    const { case: one } = ask(usd)
    expect(one).toMatchObject({ level, tier: 1, handoff: { kind: 'hierarchical', to: who(to) } })
    expect(one.refund).toMatchObject({ usd, needs: level, by: { name: maya.name } })
  })

  test('is authorised by whoever was called, who thereby takes it on', () => {
    const paper = ask(250).do(by(dana), { do: 'authorise_refund' })
    expect(paper.events.slice(-2).map(({ kind }) => kind)).toEqual([
      'escalation_accepted',
      'refund_authorised',
    ])
    expect(paper.case).toMatchObject({ refund: null, handoff: null })
  })

  test('and the customer reads that whoever authorised it joined, while the work stays where it is', () => {
    const worked = ask(250)
    const had = worked.case.assignee
    const paper = worked.do(by(dana), { do: 'authorise_refund' })
    expect(paper.case.assignee).toEqual(had)
    const accepted = paper.events.find(({ kind }) => kind === 'escalation_accepted')
    expect(accepted?.data).toMatchObject({ by: { name: dana.name }, keepsWork: true })
  })

  test('may be authorised from above without being taken on', () => {
    const paper = ask(250)
    expect(paper.do(by(peter), { do: 'authorise_refund' }).case.refund).toBe(null)
  })

  test('is taken back by whoever asked', () => {
    const paper = ask(250).do(by(maya), { do: 'decline_refund', reason: 'It works again' })
    expect(paper.case.refund).toBe(null)
    expect(paper.events.at(-1)?.visibility).toBe('internal')
  })

  test.for<[string, () => unknown, string]>([
    [
      'yes from the front line',
      () => ask(250).do(by(maya), { do: 'authorise_refund' }),
      'our technical specialists (L2)',
    ],
    [
      'yes from a partner',
      () => ask(250).do(by(lena), { do: 'authorise_refund' }),
      'needs an answer from',
    ],
    [
      'no from a colleague',
      () => ask(600).do(by(dana), { do: 'decline_refund', reason: 'No' }),
      'needs an answer from our senior engineers (L3)',
    ],
    [
      'a no without a reason',
      () => ask(250).do(by(dana), { do: 'decline_refund', reason: ' ' }),
      'Say why',
    ],
    [
      'a second one',
      () => ask(250, maya).do(by(maya), { do: 'ask_refund', usd: 5, reason: 'And' }),
      'waiting for an answer',
    ],
    ['nothing', () => ask(0), 'Enter an amount'],
    ['less than a cent', () => ask(0.001), 'Enter an amount'],
    ['a negative amount', () => ask(-5), 'Enter an amount'],
    ['no number', () => ask(Number.NaN), 'Enter an amount'],
    ['too much', () => ask(1_000_001), 'up to 1,000,000 USD'],
    [
      'an answer to nothing',
      () => new OnPaper().do(by(dana), { do: 'authorise_refund' }),
      'No refund is waiting',
    ],
  ])('refuses %s', ([, story, words]) => {
    expect(story).toThrow(words)
  })
})

describe('authority counts in sum', () => {
  const again = (paper: OnPaper, usd: number, one: CastAgent = maya) =>
    paper.do(by(one), { do: 'ask_refund', usd, reason: 'Once more' })
  const earlier = (usd: number, hoursAgo: number, one: CastAgent = maya) => ({
    refunds: [{ by: one.email, usd, at: tuesday - hours(hoursAgo) }],
  })

  test('on a case: what was authorised before counts, whoever said yes', () => {
    const paper = again(again(ask(60), 40), 0.01)
    expect(paper.case.refund).toMatchObject({
      needs: 'L2',
      held: { by: 'case', already: 100, limit: 100 },
    })
    expect(paper.case).toMatchObject({ level: 'L2', refundedUsd: 100 })
    paper.do(by(dana), { do: 'authorise_refund' })
    expect(again(paper, 450).case.refund?.needs).toBe('L3')
  })

  test.for<[string, number, number, number, boolean]>([
    ['a little today', 50, 1, 50, true],
    ['more than is left of today', 50, 1, 50.01, false],
    ['all of it today', 100, 2, 1, false],
    ['all of it yesterday', 100, 10, 100, true],
  ])('for an agent and their day: %s', ([, before, hoursAgo, usd, isDone]) => {
    const paper = again(new OnPaper(earlier(before, hoursAgo)), usd)
    const held = expect.objectContaining({ by: 'day', already: before, limit: 100 })
    expect(paper.case.refund ?? null).toEqual(
      isDone ? null : expect.objectContaining({ usd, needs: 'L1', held }),
    )
  })

  test('what others authorised today leaves one’s own day alone', () => {
    expect(again(new OnPaper(earlier(100, 1, dana)), 100).case.refund).toBe(null)
  })

  test('the matrix may give a day more than a case', () => {
    const authority = { ...matrix.authority, L1: { perCase: 100, perDay: 150 } }
    const opening = { matrix: { ...matrix, authority }, ...earlier(100, 1) }
    expect(again(new OnPaper(opening), 50).case.refund).toBe(null)
    expect(again(new OnPaper(opening), 51).case.refund?.needs).toBe('L1')
  })

  test('on a case of others one asks, and somebody else says yes', () => {
    const paper = again(new OnPaper(), 90, tom)
    expect(paper.case.refund).toMatchObject({ usd: 90, needs: 'L1', held: { by: 'own_request' } })
    const yes = { do: 'authorise_refund' } as const
    expect(() => paper.do(by(tom), yes)).toThrow('It isn’t Tom Okafor’s case')
    expect(paper.do(by(maya), yes).case.refundedUsd).toBe(90)
  })

  test('a yes is refused with the reason once the day is used up', () => {
    const paper = again(new OnPaper(earlier(450, 1, dana)), 120)
    const yes = { do: 'authorise_refund' } as const
    expect(() => paper.do(by(dana), yes)).toThrow(
      'Dana Whitfield has already authorised 450 USD today. The limit is 500 USD a day.',
    )
    expect(paper.do(by(ines), yes).case.refund).toBe(null)
  })
})

test('what nobody may authorise is refused at once', () => {
  const capped = { ...matrix, authority: { L1: 100, L2: 500 } }
  const paper = new OnPaper({ matrix: capped })
  const command = { do: 'ask_refund', usd: 501, reason: 'Down' } as const
  expect(() => paper.do(by(maya), command)).toThrow('Nobody on the team can authorise')
})

test('where no rule of the matrix calls for it, whoever may say yes is told all the same', () => {
  const paper = new OnPaper({ matrix: { ...matrix, rules: [] } })
  paper.do(by(maya), { do: 'ask_refund', usd: 250, reason: 'Two days without exports' })
  expect(paper.events.at(-1)).toMatchObject({
    kind: 'alerted',
    data: { to: expect.arrayContaining([who(dana)]) },
  })
})
