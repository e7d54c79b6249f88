import {
  type CastAgent,
  dana,
  ines,
  lena,
  maya,
  ravi,
  sofia,
  tom,
} from '@caselead/api/demo/cast.ts'
import { system } from '@caselead/core/base/actor.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import type { EventKind } from '@caselead/core/case/events.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, who, whole } from '../../setup/on-paper.ts'
import {
  agent,
  asked,
  calm,
  cameBack,
  high,
  matrix,
  moment,
  referred,
  type Story,
  wrongInvoice,
} from '../../setup/rule-stories.ts'

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
    'customer-not-told',
    'a customer not told of a ticket within a business day',
    () => ticketDone().pass(hours(25)),
    'a moment less',
    () => ticketDone().pass(hours(25) - moment),
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
    'two updates of a P2 without human words, at 10:00 and at 12:00',
    () => new OnPaper({ ...high, matrix: calm }).pass(hours(3)),
    'a moment less',
    () => new OnPaper({ ...high, matrix: calm }).pass(hours(3) - moment),
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

const ticketDone = (): OnPaper => {
  const url = 'https://bugs.example/7'
  return apart()
    .do(agent, { do: 'link_ticket', tracker: 'plain', key: null, url })
    .do(system('bug-tracker'), { do: 'follow_ticket', state: 'done', key: null, url })
}

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
        replied(apart())
          .do(agent, { do: 'escalate', to: 4, reason: 'Theirs', packet: whole })
          .pass(hours(50)),
      [maya, dana, ravi],
    ],
    ['customer-not-told', () => ticketDone().pass(hours(30)), [maya, tom, dana, ravi]],
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
    [
      'first_response',
      () => apart().pass(hours(2)),
      'the first response target of 2 business hours',
    ],
    [
      'next_response',
      () => replied(apart()).write().pass(hours(24)),
      'the next response target of 8 business hours is close to being missed',
    ],
    [
      'resolution',
      () => replied(apart()).pass(hours(48)),
      'the resolution target of 16 business hours is close to being missed',
    ],
    ['promise', () => apart().pass(hours(24)), 'nobody has sent the promised update yet'],
    [
      'escalation_answer',
      () => asked().pass(minutes(59)),
      'nobody has answered the request to escalate yet',
    ],
    [
      'handoff',
      () =>
        new OnPaper({ matrix: calm })
          .do(agent, { do: 'escalate', to: 'L2', reason: 'Deep', packet: whole })
          .pass(minutes(119)),
      'nobody has picked it up yet, and the limit is 2 business hours',
    ],
    [
      'partner',
      () => referred().pass(hours(49)),
      'the partner target of 50 h is close to being missed',
    ],
    [
      'tell_customer',
      () => ticketDone().pass(hours(23)),
      'the customer hasn’t been told about the ticket yet',
    ],
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
