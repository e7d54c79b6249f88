import { type CastAgent, ines, jonas, peter, sofia } from '@caselead/api/demo/cast.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Condition } from '@caselead/core/matrix/rule.ts'
import { triage } from '@caselead/core/triage/triage.ts'
import { describe, expect, test } from 'vitest'
import { OnPaper, roster, whole } from '../../setup/on-paper.ts'
import { agent, forecast, matrix } from '../../setup/rule-stories.ts'

describe('a condition', () => {
  const firings = (when: Condition, story: (matrix: Matrix) => OnPaper): number => {
    const rule = {
      name: 'told',
      sentence: 'Told',
      when,
      act: [{ do: 'alert' as const, whom: ['L4' as const] }],
    }
    return story({ ...matrix, rules: [rule] }).didBy('told').length
  }
  const opens = (matrix: Matrix) =>
    new OnPaper({ matrix, plan: 'enterprise', body: 'It is broken.' })
  const writes = (matrix: Matrix) => opens(matrix).write('This is terrible and useless!')
  const thanks = (matrix: Matrix) =>
    new OnPaper({ matrix, body: 'A question about labels.' }).write('Thanks!')
  const requests = (matrix: Matrix) => {
    const paper = opens(matrix)
    return paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' })
  }
  const requestsAndWrites = (matrix: Matrix) => requests(matrix).write()
  const pending = { escalationRequestPending: true }
  const sours = (matrix: Matrix) =>
    new OnPaper({ matrix, body: 'Thanks for the great help so far.' })
      .write('It is still broken.')
      .write('This is terrible, useless and a disgrace!')
  /** What a forecast says of one clock, one time after another. */
  const foreseesOdds = (matrix: Matrix, series: readonly number[]) => {
    const paper = opens(matrix)
    const clock = paper.clock('resolution')?.id ?? ''
    for (const odds of series)
      paper.do(forecast, { do: 'foresee', clock, odds, why: 'The queue is long' })
    return paper
  }
  const foresees = (matrix: Matrix) => foreseesOdds(matrix, [0.6])
  const refunds = (matrix: Matrix) =>
    opens(matrix).do(agent, { do: 'ask_refund', usd: 250, reason: 'Two days down' })
  const refundsAllOfL2 = (matrix: Matrix) =>
    opens(matrix)
      .do(agent, { do: 'escalate', to: 'L2', reason: 'Deep', packet: whole })
      .do(agent, { do: 'ask_refund', usd: 500, reason: 'Two days down' })
  const alarms = (matrix: Matrix) => new OnPaper({ matrix, body: 'There is an outage.' })
  const opensGerman = (matrix: Matrix) =>
    new OnPaper({ matrix, body: 'Das ist eine Frechheit, wir warten seit Tagen auf eine Antwort.' })
  const terrible = triage('This is terrible and useless!').sentiment ?? 0
  const comesBack = (matrix: Matrix) =>
    opens(matrix).do(agent, { do: 'resolve', resolution: 'Fixed' }).write('No')

  test.for<[string, Condition, (matrix: Matrix) => OnPaper, boolean]>([
    ['plan', { on: 'opened', plan: ['enterprise'] }, opens, true],
    ['another plan', { on: 'opened', plan: ['business', 'starter'] }, opens, false],
    ['VIP', { on: 'opened', vip: true }, opens, true],
    ['not VIP', { on: 'opened', vip: false }, opens, false],
    ['sentiment', { on: 'customer_message', sentimentAtMost: -0.7 }, writes, true],
    ['a better sentiment', { on: 'customer_message', sentimentAtMost: -0.9 }, thanks, false],
    ['just that sentiment', { on: 'customer_message', sentimentAtMost: terrible }, writes, true],
    ['no words to feel', { on: 'escalation_requested', sentimentAtMost: 1 }, requests, false],
    ['a tone we do not read', { on: 'customer_message', sentimentAtMost: 1 }, opensGerman, false],
    ['upset', { on: 'customer_message', upsetAtLeast: 0.5 }, writes, true],
    ['not so upset', { on: 'customer_message', upsetAtLeast: 0.95 }, thanks, false],
    ['upset, we cannot tell', { on: 'customer_message', upsetAtLeast: 0.01 }, opensGerman, false],
    ['upset, of no message', { on: 'escalation_requested', upsetAtLeast: 0.01 }, requests, false],
    ['a word', { on: 'opened', keyword: ['cancel', 'outage'] }, alarms, true],
    ['another word', { on: 'opened', keyword: ['cancel'] }, alarms, false],
    ['a word, of no message', { on: 'escalation_requested', keyword: ['cancel'] }, requests, false],
    ['reopened', { on: 'customer_message', reopenedAtLeast: 1 }, comesBack, true],
    ['not reopened often', { on: 'customer_message', reopenedAtLeast: 2 }, comesBack, false],
    ['tier', { on: 'opened', tier: [1] }, opens, true],
    ['another tier', { on: 'opened', tier: [2, 3] }, opens, false],
    ['account value', { on: 'opened', valueAtLeast: 180_000 }, opens, true],
    ['a smaller account', { on: 'opened', valueAtLeast: 180_001 }, opens, false],
    ['a falling tone', { on: 'customer_message', toneFalling: true }, sours, true],
    ['a steady tone', { on: 'customer_message', toneFalling: true }, thanks, false],
    ['coming back', { on: 'reopened' }, comesBack, true],
    ['odds', { on: 'foreseen', oddsAtLeast: 0.6 }, foresees, true],
    ['lower odds', { on: 'foreseen', oddsAtLeast: 0.61 }, foresees, false],
    ['odds of another clock', { on: 'foreseen', clock: ['promise'] }, foresees, false],
    ['a refund above', { on: 'refund_asked', refundAboveAuthority: true }, refunds, true],
    ['a refund within', { on: 'refund_asked', refundAboveAuthority: false }, refunds, false],
    [
      'a refund of all a level may give',
      { on: 'refund_asked', refundAboveAuthority: false },
      refundsAllOfL2,
      true,
    ],
    ['no refund at all', { on: 'opened', refundAboveAuthority: true }, opens, false],
    ['no refund at all, within', { on: 'opened', refundAboveAuthority: false }, opens, true],
    ['a clock, of none that ran', { on: 'opened', clock: ['promise'] }, opens, false],
    ['a request that waits', { on: 'customer_message', ...pending }, requestsAndWrites, true],
    ['no request that waits', { on: 'customer_message', ...pending }, writes, false],
    ['no request', { on: 'customer_message', escalationRequestPending: false }, writes, true],
    ['impact', { on: 'opened', impact: ['one', 'team'] }, opens, true],
    ['another impact', { on: 'opened', impact: ['many'] }, opens, false],
    ['at a lower level', { on: 'opened', below: 'L2' }, opens, true],
    ['at this level', { on: 'opened', below: 'L1' }, opens, false],
    ['no condition', { on: 'customer_message' }, writes, true],
    ['another moment', { on: 'escalation_requested' }, writes, false],
    ['a request', { on: 'escalation_requested' }, requests, true],
  ])('%s', ([, when, story, expected]) => {
    expect(firings(when, story) > 0).toBe(expected)
  })

  test.for<[string, number[], number]>([
    ['once, however often it is told above them', [0.6, 0.7, 0.9], 1],
    ['as they are crossed', [0.3, 0.59, 0.8], 1],
    ['not below them', [0.3, 0.5, 0.59], 0],
  ])('of odds is met %s', ([, series, times]) => {
    const when: Condition = { on: 'foreseen', oddsAtLeast: 0.6 }
    expect(firings(when, (matrix) => foreseesOdds(matrix, series))).toBe(times)
  })

  test('is met again when an earlier rule has changed the case', () => {
    const rules = [
      {
        name: 'first',
        sentence: '',
        when: { on: 'opened' as const },
        act: [{ do: 'set_priority' as const, to: 'P1' as const }],
      },
      {
        name: 'second',
        sentence: '',
        when: { on: 'opened' as const, priority: ['P1' as const] },
        act: [{ do: 'climb' as const }],
      },
    ]
    expect(new OnPaper({ matrix: { ...matrix, rules } }).didBy('second')).toEqual(['escalated'])
  })
})

describe('an alert reaches', () => {
  const leave = { timeOff: [{ from: 0, to: Number.MAX_SAFE_INTEGER }] }
  const alerted = (away: readonly CastAgent[]) => {
    const people = roster().map((each) => {
      const isAway = away.some(({ email }) => email === each.email)
      return isAway ? { ...each, ...leave } : each
    })
    const paper = new OnPaper({ impact: 'many', urgency: 'blocked', people })
    const event = paper.events.find(({ kind }) => kind === 'alerted')
    return event?.kind === 'alerted' ? event.data.to.map(({ name }) => name) : []
  }

  test.for<[string, CastAgent[], CastAgent[]]>([
    ['the owners of the rungs', [], [ines, sofia]],
    ['the backup while an owner is on leave', [ines], [jonas, sofia]],
    ['whoever of them is left', [ines, jonas], [sofia]],
  ])('%s', ([, away, expected]) => {
    expect(alerted(away)).toEqual(expected.map(({ name }) => name))
  })

  test('nobody when all are on leave, and is then not recorded', () => {
    expect(alerted([ines, jonas, sofia, peter])).toEqual([])
  })
})
