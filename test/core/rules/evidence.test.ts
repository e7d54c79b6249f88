import { hours } from '@caselead/core/base/instant.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Condition, Rule } from '@caselead/core/matrix/rule.ts'
import { describe, expect, test } from 'vitest'
import { OnPaper, whole } from '../../setup/on-paper.ts'
import {
  agent,
  asked,
  calm,
  cameBack,
  forecast,
  high,
  matrix,
  type Story,
} from '../../setup/rule-stories.ts'

/** The story of a rule that tells somebody of a clock. */
const clockWords = (
  ...told: [clock: ClockKind, on: 'warned' | 'breached', words: string][]
): [string, Story, string][] =>
  told.map(([clock, on, words]) => {
    const act = [{ do: 'alert' as const, whom: ['L4' as const] }]
    const rules: Rule[] = [{ name: 'clock', sentence: '', when: { on, clock: [clock] }, act }]
    return ['clock', () => new OnPaper({ matrix: { ...calm, rules } }).pass(hours(3)), words]
  })

/** The story of a matrix with this rule alone. */
const told = (
  when: Condition,
  story: (matrix: Matrix) => OnPaper,
  words: string,
): [string, Story, string] => {
  const rules: Rule[] = [{ name: 'told', sentence: '', when, act: [{ do: 'alert', whom: ['L4'] }] }]
  return ['told', () => story({ ...calm, rules }), words]
}

describe('evidence is words a customer could read', () => {
  test.for<[string, Story, string]>([
    [
      'customer-may-leave',
      () => new OnPaper({ body: 'Legal says: cancel our contract.' }),
      'a message says “Legal says: cancel our contract”',
    ],
    [
      'customer-may-leave',
      () => new OnPaper().write('Hi.\nThird time I ask, we will cancel! Bye.'),
      'a message says “Third time I ask, we will cancel”',
    ],
    [
      'customer-may-leave',
      () => new OnPaper({ body: 'There is an outage.\nWe will cancel.' }),
      'a message says “We will cancel”',
    ],
    [
      'refund-above-authority',
      () => new OnPaper().do(agent, { do: 'ask_refund', usd: 250, reason: 'Two days down' }),
      'a refund needs someone with more authority',
    ],
    [
      'refund-within-authority',
      () =>
        new OnPaper()
          .do(agent, { do: 'escalate', to: 'L2', reason: 'Deep', packet: whole })
          .do(agent, { do: 'ask_refund', usd: 500, reason: 'Two days down' }),
      'a refund was requested',
    ],
    told(
      { on: 'customer_message', sentimentAtMost: -0.5 },
      (matrix) => new OnPaper({ matrix, body: 'Terrible, useless, broken and the worst.' }),
      'a message says “stop”, “terrible”, “useless”',
    ),
    told(
      { on: 'customer_message', upsetAtLeast: 0.5 },
      (matrix) =>
        new OnPaper({ matrix, body: 'Worst service ever. I am so disappointed with your staff.' }),
      'a message says “stop”, “worst”, “disappointed”',
    ),
    told(
      { on: 'customer_message', toneFalling: true },
      (matrix) =>
        new OnPaper({ matrix, body: 'Thanks for the great help so far.' })
          .write('It is still broken.')
          .write('This is terrible, useless and a disgrace!'),
      'the messages sound more and more frustrated',
    ),
    told(
      { on: 'reopened', reopenedAtLeast: 1 },
      (matrix) =>
        new OnPaper({ matrix }).do(agent, { do: 'resolve', resolution: 'Fixed' }).write('No'),
      'the case has been reopened once',
    ),
    told(
      { on: 'warned', clock: ['promise'] },
      (matrix) => new OnPaper({ matrix, ...high }).pass(hours(2)),
      'nobody has sent the promised update yet',
    ),
    told(
      { on: 'warned', clock: ['escalation_answer'] },
      (matrix) => {
        const paper = new OnPaper({ matrix })
        return paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' }).pass(hours(1))
      },
      'nobody has answered the request to escalate yet',
    ),
    told(
      { on: 'warned', clock: ['handoff'] },
      (matrix) =>
        new OnPaper({ matrix })
          .do(agent, { do: 'escalate', to: 'L2', reason: 'Deep', packet: whole })
          .pass(hours(2)),
      'nobody has picked it up yet, and the limit is 2 business hours',
    ),
    [
      'likely-late',
      () => {
        const when = { on: 'foreseen' as const, oddsAtLeast: 0.5 }
        const act = [{ do: 'alert' as const, whom: ['L4' as const] }]
        const rules = [{ name: 'likely-late', sentence: '', when, act }]
        const paper = new OnPaper({ matrix: { ...matrix, rules } })
        const clock = paper.clock('first_response')?.id ?? ''
        return paper.do(forecast, { do: 'foresee', clock, odds: 0.6, why: 'A full desk' })
      },
      'the first response is likely to be late',
    ],
    [
      'reopened-twice',
      () => cameBack().do(agent, { do: 'resolve', resolution: 'Fixed' }).write('Still not'),
      'the case has been reopened twice',
    ],
    [
      'written-three-times',
      () => new OnPaper().write().write().write(),
      '3 messages have gone unanswered',
    ],
    ['inactive-climbs', () => new OnPaper().pass(hours(1)), 'no progress for 1 business hour'],
    ...clockWords(
      ['first_response', 'breached', 'the first response target of 2 business hours was missed'],
      [
        'first_response',
        'warned',
        'the first response target of 2 business hours is close to being missed',
      ],
    ),
    [
      'request-unanswered',
      () => asked().pass(hours(1)),
      'a request to escalate wasn’t answered in time',
    ],
    [
      'only-automatic-words',
      () => new OnPaper({ ...high, matrix: calm }).pass(hours(5)),
      '2 automatic updates in a row',
    ],
    [
      'critical-skips-frontline',
      () => new OnPaper({ impact: 'many', urgency: 'blocked' }),
      'Critical cases go straight to our senior engineers',
    ],
  ])('%s', ([rule, story, words]) => {
    const [event] = story().events.filter(
      ({ data }) => 'because' in data && data.because?.rule === rule,
    )
    expect(event?.data).toMatchObject({ because: { rule, matrixVersion: 1, evidence: words } })
  })
})
