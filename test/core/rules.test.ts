import { system } from '@caselead/api/core/actor.ts'
import { defaultMatrix } from '@caselead/api/core/default-matrix.ts'
import type { EventKind } from '@caselead/api/core/events.ts'
import { hours, minutes } from '@caselead/api/core/instant.ts'
import type { Matrix } from '@caselead/api/core/matrix.ts'
import type { Condition, Rule } from '@caselead/api/core/rule.ts'
import { triage } from '@caselead/api/core/triage/triage.ts'
import type { ClockKind } from '@caselead/api/core/words.ts'
import {
  business,
  type CastAgent,
  dana,
  ines,
  jonas,
  lena,
  maya,
  peter,
  ravi,
  sofia,
  staff,
  tom,
} from '@caselead/api/demo/cast.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, roster, who, whole } from './on-paper.ts'

const matrix = defaultMatrix(staff, business)

/** The default matrix for a team nobody needs to hurry. */
const calm: Matrix = {
  ...matrix,
  rungs: matrix.rungs.map((rung) => ({ ...rung, inactivity: {} })),
  targets: { ...matrix.targets, P2: { ...matrix.targets.P2, inactivity: 6000 } },
}

const agent = by(maya)
const forecast = system('forecast')
const high = { impact: 'team', urgency: 'degraded' } as const
const moment = 1

type Story = () => OnPaper

const asked = (): OnPaper => {
  const paper = new OnPaper({ matrix: calm })
  return paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Too slow' })
}

const wrongInvoice = 'The invoice has a wrong amount.'

const cameBack = (): OnPaper =>
  new OnPaper().do(agent, { do: 'resolve', resolution: 'Fixed' }).write('It is not')

const referred = (): OnPaper =>
  new OnPaper().do(agent, { do: 'escalate', to: 4, reason: 'Their router', packet: whole })

/** Each rule of the default matrix: what sets it off, and what just does not. */
const stories: [rule: string, does: string, Story, doesNot: string, Story][] = [
  [
    'critical-skips-frontline',
    'a P1',
    () => new OnPaper({ impact: 'many', urgency: 'blocked' }),
    'a P2',
    () => new OnPaper({ impact: 'many', urgency: 'degraded' }),
  ],
  [
    'system-wide-goes-to-directors',
    'everyone is stopped',
    () => new OnPaper({ impact: 'everyone', urgency: 'blocked' }),
    'many are stopped',
    () => new OnPaper({ impact: 'many', urgency: 'blocked' }),
  ],
  [
    'system-wide-goes-to-directors',
    'everyone is held up',
    () => new OnPaper({ impact: 'everyone', urgency: 'degraded' }),
    'everyone is annoyed',
    () => new OnPaper({ impact: 'everyone', urgency: 'inconvenient' }),
  ],
  [
    'security-is-high-priority',
    'a data leak that seems small',
    () => new OnPaper({ body: 'We found a data leak.' }),
    'one that is P2 anyway',
    () => new OnPaper({ ...high, body: 'We found a data leak.' }),
  ],
  [
    'security-is-high-priority',
    'security',
    () => new OnPaper({ body: 'A question about security.' }),
    'part of a longer word',
    () => new OnPaper({ body: 'A question about biosecurity.' }),
  ],
  [
    'customer-may-leave',
    'the opening says so',
    () => new OnPaper({ body: 'Fix it or we cancel our contract.' }),
    'it says the opposite',
    () => new OnPaper({ body: 'We will not cancel our contract.' }),
  ],
  [
    'customer-may-leave',
    'a later message says so',
    () => new OnPaper().write('Our lawyers will write to you.'),
    'a person says so at L3 already',
    () =>
      new OnPaper()
        .do(agent, { do: 'escalate', to: 'L3', reason: 'Angry', packet: whole })
        .write('Our lawyers will write to you.'),
  ],
  [
    'written-three-times',
    'three messages',
    () => new OnPaper().write().write().write(),
    'two',
    () => new OnPaper().write().write(),
  ],
  [
    'written-three-times',
    'three since the answer',
    () => new OnPaper().write().do(agent, { do: 'reply', body: 'Soon' }).write().write().write(),
    'two since the answer',
    () => new OnPaper().write().do(agent, { do: 'reply', body: 'Soon' }).write().write(),
  ],
  [
    'clock-running-out',
    '75 % of the first response',
    () => new OnPaper().pass(minutes(90)),
    'a moment less',
    () => new OnPaper().pass(minutes(90) - moment),
  ],
  [
    'no-first-answer-in-time',
    'two hours without an answer',
    () => new OnPaper().pass(hours(2)),
    'a moment less',
    () => new OnPaper().pass(hours(2) - moment),
  ],
  [
    'no-first-answer-in-time',
    'two hours with notes only',
    () => new OnPaper().do(agent, { do: 'note', body: 'Hm' }).pass(hours(2)),
    'two hours with an answer',
    () => new OnPaper().do(agent, { do: 'reply', body: 'Hm' }).pass(hours(2)),
  ],
  [
    'inactive-climbs',
    'an hour of silence',
    () => new OnPaper().pass(hours(1)),
    'a moment less',
    () => new OnPaper().pass(hours(1) - moment),
  ],
  [
    'handoff-not-accepted',
    'fifteen minutes of a P1',
    () => new OnPaper({ impact: 'many', urgency: 'blocked' }).pass(minutes(15)),
    'a moment less',
    () => new OnPaper({ impact: 'many', urgency: 'blocked' }).pass(minutes(15) - moment),
  ],
  [
    'urgent-case-past-its-time',
    'eight open hours of a P2, until Wednesday at ten',
    () => new OnPaper({ ...high, matrix: calm }).pass(hours(25)),
    'a moment less',
    () => new OnPaper({ ...high, matrix: calm }).pass(hours(25) - moment),
  ],
  [
    'past-time-to-resolve',
    'two open days of a P3, until Thursday at eleven',
    () => new OnPaper({ matrix: calm }).pass(hours(50)),
    'a moment less',
    () => new OnPaper({ matrix: calm }).pass(hours(50) - moment),
  ],
  [
    'past-time-to-resolve',
    'a P3',
    () => new OnPaper({ matrix: calm }).pass(hours(50)),
    'a P2',
    () => new OnPaper({ ...high, matrix: calm }).pass(hours(50)),
  ],
  [
    'partner-late',
    'a partner with no answer by Thursday at eleven',
    () => referred().pass(hours(50)),
    'one who has handed it back',
    () => referred().do(by(lena), { do: 'bounce_back', missing: 'Not ours' }).pass(hours(50)),
  ],
  [
    'only-automatic-words',
    'two updates of a P2 without human words, the second at 14:00',
    () => new OnPaper({ ...high, matrix: calm }).pass(hours(5)),
    'a moment less',
    () => new OnPaper({ ...high, matrix: calm }).pass(hours(5) - moment),
  ],
  [
    'only-automatic-words',
    'two, while we work',
    () => new OnPaper({ ...high, matrix: calm }).pass(hours(5)),
    'many, while we wait for the customer',
    () =>
      new OnPaper({ ...high, matrix: calm })
        .do(agent, { do: 'wait_on_customer', question: 'Which?' })
        .pass(hours(24 * 7)),
  ],
  [
    'request-unanswered',
    'an hour without an answer',
    () => asked().pass(hours(1)),
    'a moment less',
    () => asked().pass(hours(1) - moment),
  ],
  [
    'request-unanswered',
    'an hour with a reply about something else, and a promise',
    () =>
      asked()
        .do(agent, { do: 'reply', body: 'Which browser?' })
        .do(agent, { do: 'promise_update', by: asked().now + hours(9), words: null })
        .pass(hours(1)),
    'an hour with the answer',
    () => asked().do(agent, { do: 'decline_escalation', reason: 'Nearly done' }).pass(hours(1)),
  ],
  [
    'billing-errors-for-several',
    'a wrong invoice for many',
    () => new OnPaper({ impact: 'many', urgency: 'inconvenient', body: wrongInvoice }),
    'a wrong invoice for one',
    () => new OnPaper({ body: wrongInvoice }),
  ],
  [
    'refund-above-authority',
    '250 USD at tier 1',
    () => new OnPaper().do(agent, { do: 'ask_refund', usd: 250, reason: 'Two days down' }),
    '90 USD, within the authority of whoever asks',
    () => new OnPaper().do(agent, { do: 'ask_refund', usd: 90, reason: 'Two days down' }),
  ],
  [
    'refund-within-authority',
    '250 USD asked by the front line of a case at L2',
    () =>
      new OnPaper()
        .do(agent, { do: 'escalate', to: 'L2', reason: 'Deep', packet: whole })
        .do(agent, { do: 'ask_refund', usd: 250, reason: 'Two days down' }),
    '250 USD at tier 1, brought to L2',
    () => new OnPaper().do(agent, { do: 'ask_refund', usd: 250, reason: 'Two days down' }),
  ],
  [
    'refund-within-authority',
    'asked at the level that may say yes',
    () =>
      new OnPaper()
        .do(agent, { do: 'escalate', to: 'L2', reason: 'Deep', packet: whole })
        .do(agent, { do: 'ask_refund', usd: 250, reason: 'Two days down' }),
    'asked by who may say yes',
    () => new OnPaper().do(by(ines), { do: 'ask_refund', usd: 250, reason: 'Two days down' }),
  ],
  [
    'reopened-twice',
    'it came back for the second time',
    () => cameBack().do(agent, { do: 'resolve', resolution: 'Fixed' }).write('Still not'),
    'for the first',
    () => cameBack(),
  ],
]

describe.for(stories)('%s', ([rule, does, story, doesNot, another]) => {
  test(`fires: ${does}`, () => expect(story().didBy(rule)).not.toEqual([]))
  test(`does not: ${doesNot}`, () => expect(another().didBy(rule)).toEqual([]))
})

/** A case at L2 that Maya leads and Tom works on: its rung is Dana and Ravi. */
const apart = (): OnPaper =>
  new OnPaper({
    matrix: { ...calm, targets: { ...calm.targets, P3: { ...calm.targets.P3, inactivity: 6000 } } },
  })
    .do(agent, { do: 'escalate', to: 'L2', reason: 'Deep', packet: whole })
    .do(by(dana), { do: 'accept_handoff' })
    .do(agent, { do: 'assign', to: who(tom), tier: null, reason: 'Knows it' })

const replied = (paper: OnPaper) => paper.do(agent, { do: 'reply', body: 'Looking' })

describe('the default matrix', () => {
  test.for<[rule: string, Story, EventKind[]]>([
    [
      'critical-skips-frontline',
      () => new OnPaper({ impact: 'many', urgency: 'blocked' }),
      ['escalated', 'alerted', 'playbook_started'],
    ],
    [
      'system-wide-goes-to-directors',
      () => new OnPaper({ impact: 'everyone', urgency: 'blocked' }),
      ['escalated', 'incident_opened', 'linked_to_incident'],
    ],
    [
      'security-is-high-priority',
      () => new OnPaper({ body: 'We found a data leak.' }),
      ['priority_changed', 'alerted', 'playbook_started'],
    ],
    [
      'security-is-high-priority',
      () => new OnPaper({ urgency: 'question', body: 'A question about security.' }),
      ['priority_changed', 'alerted', 'playbook_started'],
    ],
    [
      'billing-errors-for-several',
      () => new OnPaper({ impact: 'everyone', urgency: 'question', body: wrongInvoice }),
      ['playbook_started'],
    ],
    ...['cancel', 'churn', 'lawyer', 'legal'].map((word): [string, Story, EventKind[]] => [
      ...(['customer-may-leave', () => new OnPaper({ body: `We say ${word}.` })] as const),
      ['escalated'],
    ]),
    [
      'no-first-answer-in-time',
      () =>
        replied(new OnPaper({ matrix: calm }))
          .write()
          .pass(hours(25)),
      ['alerted'],
    ],
    [
      'urgent-case-past-its-time',
      () => new OnPaper({ impact: 'many', urgency: 'blocked' }).pass(hours(4)),
      ['alerted'],
    ],
    [
      'past-time-to-resolve',
      () => new OnPaper({ matrix: calm, urgency: 'question' }).pass(hours(24 * 30)),
      ['alerted'],
    ],
  ])('does by %s what it says', ([rule, story, kinds]) => {
    expect(story().didBy(rule)).toEqual(kinds)
  })

  test.for<[rule: string, Story, told: CastAgent[]]>([
    [
      'critical-skips-frontline',
      () => new OnPaper({ impact: 'many', urgency: 'blocked' }),
      [ines, sofia],
    ],
    [
      'security-is-high-priority',
      () => new OnPaper({ body: 'We found a data leak.' }),
      [ines, sofia],
    ],
    ['clock-running-out', () => apart().pass(hours(2)), [maya, tom]],
    ['no-first-answer-in-time', () => apart().pass(hours(2)), [maya, tom, dana, ravi]],
    ['past-time-to-resolve', () => replied(apart()).pass(hours(50)), [maya, tom, dana, ravi]],
    [
      'partner-late',
      () =>
        apart()
          .do(agent, { do: 'escalate', to: 4, reason: 'Theirs', packet: whole })
          .pass(hours(50)),
      [maya, dana, ravi],
    ],
    [
      'refund-within-authority',
      () => apart().do(agent, { do: 'ask_refund', usd: 250, reason: 'Two days down' }),
      [dana, ravi],
    ],
  ])('tells by %s whom it says', ([rule, story, told]) => {
    const alerts = story().events.flatMap((event) =>
      event.kind === 'alerted' && event.data.because.rule === rule ? [event.data.to] : [],
    )
    expect(alerts[0]?.map(({ name }) => name)).toEqual(told.map(({ name }) => name))
  })

  test.for<[ClockKind, Story, string]>([
    ['first_response', () => apart().pass(hours(2)), 'the first response target of 2 h'],
    [
      'next_response',
      () => replied(apart()).write().pass(hours(24)),
      'the next response target of 8 h is running out',
    ],
    [
      'resolution',
      () => replied(apart()).pass(hours(48)),
      'the resolution target of 16 h is running out',
    ],
    ['promise', () => apart().pass(hours(24)), 'the promised update is due soon'],
    [
      'escalation_answer',
      () => asked().pass(minutes(59)),
      'the request to escalate is to be answered soon',
    ],
    [
      'handoff',
      () =>
        new OnPaper({ matrix: calm })
          .do(agent, { do: 'escalate', to: 'L2', reason: 'Deep', packet: whole })
          .pass(minutes(119)),
      'nobody has taken it on yet, and the 2 h for it are running out',
    ],
    ['partner', () => referred().pass(hours(49)), 'the partner target of 50 h is running out'],
  ])('tells of %s before it runs out', ([, story, words]) => {
    const told = story().events.flatMap((event) =>
      event.kind === 'alerted' && event.data.because.rule === 'clock-running-out'
        ? [event.data.message]
        : [],
    )
    expect(told.join('; ')).toContain(words)
  })

  test('brings what is critical to the experts', () => {
    expect(new OnPaper({ impact: 'many', urgency: 'blocked' }).case).toMatchObject({
      ...{ tier: 3, level: 'L3' },
    })
  })
})

test('every rule of the default matrix is told', () => {
  const told = new Set(stories.map(([rule]) => rule))
  expect(matrix.rules.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([])
})

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
      () => new OnPaper({ body: 'Legal says: cancel it.' }),
      'a message says “Legal says: cancel it”',
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
      'a refund needs somebody with more authority',
    ],
    [
      'refund-within-authority',
      () =>
        new OnPaper()
          .do(agent, { do: 'escalate', to: 'L2', reason: 'Deep', packet: whole })
          .do(agent, { do: 'ask_refund', usd: 500, reason: 'Two days down' }),
      'a refund was asked for',
    ],
    told(
      { on: 'customer_message', sentimentAtMost: -0.5 },
      (matrix) => new OnPaper({ matrix, body: 'Terrible, useless, broken and the worst.' }),
      'a message says “terrible”, “useless”, “broken”',
    ),
    told(
      { on: 'customer_message', toneFalling: true },
      (matrix) =>
        new OnPaper({ matrix, body: 'Thanks for the great help so far.' })
          .write('It is still broken.')
          .write('This is terrible, useless and a disgrace!'),
      'the messages show growing frustration',
    ),
    told(
      { on: 'reopened', reopenedAtLeast: 1 },
      (matrix) =>
        new OnPaper({ matrix }).do(agent, { do: 'resolve', resolution: 'Fixed' }).write('No'),
      'the case was reopened once',
    ),
    told(
      { on: 'warned', clock: ['promise'] },
      (matrix) => new OnPaper({ matrix, ...high }).pass(hours(2)),
      'the promised update is due soon',
    ),
    told(
      { on: 'warned', clock: ['escalation_answer'] },
      (matrix) => {
        const paper = new OnPaper({ matrix })
        return paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' }).pass(hours(1))
      },
      'the request to escalate is to be answered soon',
    ),
    told(
      { on: 'warned', clock: ['handoff'] },
      (matrix) =>
        new OnPaper({ matrix })
          .do(agent, { do: 'escalate', to: 'L2', reason: 'Deep', packet: whole })
          .pass(hours(2)),
      'nobody has taken it on yet, and the 2 h for it are running out',
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
      'it is likely to miss its first response target',
    ],
    [
      'reopened-twice',
      () => cameBack().do(agent, { do: 'resolve', resolution: 'Fixed' }).write('Still not'),
      'the case was reopened 2 times',
    ],
    [
      'written-three-times',
      () => new OnPaper().write().write().write(),
      '3 messages without an answer',
    ],
    ['inactive-climbs', () => new OnPaper().pass(hours(1)), 'no work on it for 1 h'],
    ...clockWords(
      ['first_response', 'breached', 'the first response target of 2 h ran out'],
      ['first_response', 'warned', 'the first response target of 2 h is running out'],
    ),
    [
      'request-unanswered',
      () => asked().pass(hours(1)),
      'a request to escalate was not answered in time',
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
