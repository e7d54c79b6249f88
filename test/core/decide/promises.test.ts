import { maya } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { by, OnPaper, tuesday } from '../../setup/on-paper.ts'

const agent = by(maya)
const reply = { do: 'reply', body: 'Found it' } as const

/** A P3 of Tuesday 09:00 on 09–12, 13–17: its first answer is due at 11:00. */
const answer = hours(2)
/** Its cadence is eight open hours, Wednesday 10:00. */
const cadence = hours(25)

test.for<[string, number, (paper: OnPaper) => OnPaper]>([
  ['from the first minute, when the first answer is due', answer, (paper) => paper],
  [
    'anew after a reply',
    cadence + minutes(30),
    (paper) => paper.pass(minutes(30)).do(agent, reply),
  ],
  [
    'at the time an agent gives',
    hours(3),
    (paper) => paper.do(agent, { do: 'promise_update', by: paper.now + hours(3), words: null }),
  ],
  [
    'at the later time an agent gives',
    hours(90),
    (paper) => paper.do(agent, { do: 'promise_update', by: paper.now + hours(90), words: null }),
  ],
  [
    'as before when they ask to escalate: the answer to that has a clock of its own',
    answer,
    (paper) => paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' }),
  ],
  [
    'anew once that is declined',
    cadence + minutes(20),
    (paper) =>
      paper
        .do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' })
        .pass(minutes(20))
        .do(agent, { do: 'decline_escalation', reason: 'Nearly done' }),
  ],
  ['by the cadence once that answer is late', cadence + hours(2), (paper) => paper.pass(hours(2))],
  [
    'sooner when it becomes critical',
    minutes(25),
    (paper) =>
      paper.pass(minutes(10)).do(agent, {
        ...{ do: 'change_priority', impact: 'many', urgency: 'blocked', reason: 'Worse' },
      }),
  ],
  [
    'no later when it becomes less urgent',
    answer,
    (paper) =>
      paper.do(agent, {
        ...{ do: 'change_priority', impact: 'one', urgency: 'question', reason: 'Less' },
      }),
  ],
])('the customer hears next %s', ([, expected, story]) => {
  const paper = story(new OnPaper())
  expect((paper.case.promise?.by ?? 0) - tuesday).toBe(expected)
  expect(paper.clock('promise')?.dueAt).toBe(paper.case.promise?.by)
})

test('an automatic update is no answer: the first response is still due, and late', () => {
  const paper = new OnPaper({ impact: 'team' }).pass(hours(1))
  expect(paper.count('update_sent')).toBe(1)
  expect(paper.clock('first_response')?.breachedAt).toBe(tuesday + hours(1))
  expect(paper.do(agent, reply).clock('first_response')).toBe(undefined)
})

test.for([
  ['now', 0, 'Choose a time in the future.'],
  ['in the past', -hours(1), 'Choose a time in the future.'],
  ['no number', Number.NaN, 'Choose a time in the future.'],
  ['in five weeks', hours(24 * 35), 'Choose a time within the next 30 days.'],
] as const)('a promise for %s is refused', ([, after, refusal]) => {
  const paper = new OnPaper()
  const promise = () =>
    paper.do(agent, { do: 'promise_update', by: paper.now + after, words: null })
  expect(promise).toThrow(refusal)
})

test.for<[string, (paper: OnPaper) => OnPaper, string]>([
  [
    'while nobody has picked it up',
    (paper) => paper,
    'Nobody has picked this up yet. We’re late: you should have had our first answer by now. We’ve alerted Maya Lindqvist, Tom Okafor and Dana Whitfield.',
  ],
  [
    'while somebody works on it without a word',
    (paper) =>
      paper
        .do(agent, { do: 'note', body: 'Reading the log' })
        .do(agent, { do: 'promise_update', by: paper.now + minutes(20), words: null }),
    'There’s no news yet. Maya Lindqvist is working on it.',
  ],
  [
    'while we wait for the customer',
    (paper) => paper.do(agent, { do: 'wait_on_customer', question: 'Which release?' }),
    'We still need an answer to continue. We asked:\n\nWhich release?',
  ],
])('at the promised time the customer hears how it is, %s', ([, story, body]) => {
  const paper = story(new OnPaper({ impact: 'team' }))
  paper.pass((paper.case.promise?.by ?? 0) - paper.now)
  const updates = paper.events.flatMap((event) =>
    event.kind === 'update_sent' ? [event.data] : [],
  )
  expect(updates).toEqual([{ body, automatic: true, onBehalfOf: paper.case.lead }])
  expect(paper.case.promise).toMatchObject({ automatic: true })
})

test('where the matrix promises no updates the first answer is promised, then none but by a person', () => {
  const { matrix } = new OnPaper()
  const targets = { ...matrix.targets, P3: { ...matrix.targets.P3, update: null } }
  const paper = new OnPaper({ matrix: { ...matrix, targets } })
  expect(paper.case.promise?.by).toBe(tuesday + answer)
  paper.do(agent, reply)
  expect([paper.case.promise, paper.clock('promise')]).toEqual([null, undefined])
  const by = paper.now + hours(1)
  paper.do(agent, { do: 'promise_update', by, words: null })
  expect(paper.case.promise).toMatchObject({ by })
  expect(paper.pass(hours(1)).case.promise).toBe(null)
})

const promised = ['first_response', 'resolution', 'promise'] as const

test.for([
  ['one', 'blocked', 'P3'],
  ['many', 'inconvenient', 'P3'],
] as const)(
  'what is %s and %s, and %s as before, is due as before',
  ([impact, urgency, priority]) => {
    const paper = new OnPaper().pass(minutes(50))
    const due = () => promised.map((kind) => paper.clock(kind)?.dueAt)
    const before = due()
    paper.do(agent, { do: 'change_priority', impact, urgency, reason: 'More of them' })
    expect(paper.case.priority).toBe(priority)
    expect(due()).toEqual(before)
    expect(paper.clock('inactivity')?.dueAt).toBe(paper.now + hours(1))
  },
)
