import { business, dana, ines, lena, maya, ravi, staff } from '@caselead/api/demo/cast.ts'
import type { Actor } from '@caselead/core/base/actor.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import type { DecisionInput } from '@caselead/core/case/decision.ts'
import type { EventKind } from '@caselead/core/case/events.ts'
import { evolve } from '@caselead/core/case/evolve/evolve.ts'
import { decide } from '@caselead/core/decide/decide.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, roster, tuesday, who, whole } from '../../setup/on-paper.ts'

const agent = by(maya)
const customer: Actor = { type: 'contact', id: 'chris', name: 'Chris Novak' }
const passages = '“4.2” and “Which release?”'
const survey = { do: 'answer_survey', ces: null, csat: null, comment: '', via: 'email' } as const

const open = () => new OnPaper()
const waiting = () => open().do(agent, { do: 'wait_on_customer', question: 'Which?' })
const solved = () => open().do(agent, { do: 'resolve', resolution: 'Done' })
const closed = () => open().do(agent, { do: 'close', why: 'Done' })
const again = () => solved().write('No')
const sorted = () => open().do(agent, { do: 'set_category', category: 'cooling' })
const long = 'x'.repeat(100_001)

const opening = (subject: string, body = 'They end at 10 %.'): Command => ({
  ...{ do: 'open', subject, body, impact: 'one', urgency: 'degraded' },
  ...{ category: null, channel: 'portal', environment: {} },
  account: { id: 'b', name: 'Bright Dental', plan: 'business', vip: false, valueUsd: 0 },
  contact: { id: 'chris', name: 'Chris Novak' },
})

const begins = (command: Command, at = tuesday, more: Partial<DecisionInput> = {}) =>
  decide(null, 1001, command, at, customer, {
    ...{ matrix: defaultMatrix(staff, business), people: roster(), ...more },
  })

describe('a case is opened', () => {
  test('with a subject of one line', () => {
    const { case: one, events } = begins(opening('  Exports\n stop  ', '  They end.\n'))
    expect(one.subject).toBe('Exports stop')
    expect(events[0]?.data).toMatchObject({ body: 'They end.' })
  })

  test('with a subject of 200 characters at most', () => {
    expect(begins(opening('x'.repeat(200))).case.subject).toHaveLength(200)
    expect(() => begins(opening('x'.repeat(201)))).toThrow('200 characters or fewer')
  })

  test.for<[string, Command, string]>([
    ['without a subject', opening(' '), 'Say in a few words'],
    ['without a word about it', opening('Exports', '\u0000 '), 'Tell us what’s happening'],
    ['with more than anybody reads', opening('Exports', long), '100,000 characters or fewer'],
  ])('not %s', ([, command, words]) => {
    expect(() => begins(command)).toThrow(words)
  })

  test('where another desk had it, led by whom it had it', () => {
    const from = { tier: 3, lead: who(ravi) } as const
    const { case: one, events } = begins({ ...opening('Exports'), from } as Command)
    expect(one).toMatchObject({ tier: 3, level: 'L3', lead: who(ravi), assignee: null })
    expect(events.find(({ kind }) => kind === 'lead_named')?.data).toMatchObject({
      reason: 'led it before it was imported',
    })
  })

  test('led by whoever was called at once', () => {
    const critical = { ...opening('Exports'), impact: 'many', urgency: 'blocked' } as Command
    const { events } = begins(critical)
    expect(events.find(({ kind }) => kind === 'lead_named')?.data).toEqual({
      lead: who(ines),
      reason: 'was called when the case was opened',
    })
  })

  test.for([
    ['portal', ['3 other open cases']],
    ['import', []],
  ] as const)('by the %s with what its account had to bear: %j', ([channel, words]) => {
    const history = { open: 3, recent: 1, escalated: 0, reopened: 0 }
    const command = { ...opening('Exports'), channel } as Command
    const { events } = begins(command, tuesday, { triage: { model: null, history } })
    const read = events.find(({ kind }) => kind === 'triaged')
    expect(read?.data).toMatchObject({ strain: { words } })
  })

  test('at the front line where another desk had a tier no rung has', () => {
    const from = { tier: 4, lead: who(ravi) } as const
    expect(begins({ ...opening('Exports'), from } as Command).case).toMatchObject({ level: 'L1' })
  })
})

/** What somebody does, and the events it leaves first, with what they carry. */
test.for<[string, () => OnPaper, Actor, Command, [EventKind, object][]]>([
  ['a reply', open, agent, { do: 'reply', body: ' Soon ' }, [['reply', { body: 'Soon' }]]],
  [
    'a reply that asks again',
    open,
    agent,
    { do: 'reply', body: 'Which?', alreadyGiven: passages },
    [
      ['context_asked', { question: '', alreadyGiven: passages }],
      ['reply', { body: 'Which?' }],
    ],
  ],
  ['a note', closed, agent, { do: 'note', body: 'Hm' }, [['note', { body: 'Hm' }]]],
  [
    'a note for the partner',
    open,
    agent,
    { do: 'note', body: 'Hm', forPartner: true },
    [['note', { body: 'Hm', forPartner: true }]],
  ],
  [
    'an update with the next one',
    open,
    agent,
    { do: 'send_update', body: 'Half', nextBy: tuesday + hours(3) },
    [
      ['update_sent', { body: 'Half', automatic: false }],
      ['update_promised', { by: tuesday + hours(3), words: null, automatic: false }],
    ],
  ],
  [
    'a promise for thirty days ahead',
    open,
    agent,
    { do: 'promise_update', by: tuesday + days(30), words: ' A patch ' },
    [['update_promised', { by: tuesday + days(30), words: 'A patch', automatic: false }]],
  ],
  [
    'a promise in blanks',
    open,
    agent,
    { do: 'promise_update', by: tuesday + 1, words: ' ' },
    [['update_promised', { by: tuesday + 1, words: null, automatic: false }]],
  ],
  [
    'a question',
    open,
    agent,
    { do: 'ask', question: ' Which? ', alreadyGiven: null },
    [
      ['context_asked', { question: 'Which?', alreadyGiven: null }],
      ['waiting_on_customer', { question: '' }],
    ],
  ],
  [
    'an update that asks again',
    open,
    agent,
    { do: 'send_update', body: 'Which?', nextBy: null, alreadyGiven: passages },
    [
      ['context_asked', { question: '', alreadyGiven: passages }],
      ['update_sent', { body: 'Which?', automatic: false }],
    ],
  ],
  [
    'a promise that asks again',
    open,
    agent,
    { do: 'promise_update', by: tuesday + 1, words: 'Which?', alreadyGiven: passages },
    [
      ['context_asked', { question: '', alreadyGiven: passages }],
      ['update_promised', { by: tuesday + 1, words: 'Which?', automatic: false }],
    ],
  ],
  [
    'a second question while we wait',
    waiting,
    agent,
    { do: 'ask', question: 'And?', alreadyGiven: null },
    [['context_asked', { question: 'And?', alreadyGiven: null }]],
  ],
  [
    'another lead, and why',
    open,
    agent,
    { do: 'name_lead', lead: who(ravi), reason: ' Knows it ' },
    [['lead_named', { lead: who(ravi), reason: 'Knows it' }]],
  ],
  [
    'another impact of the same priority',
    () => new OnPaper({ impact: 'many', urgency: 'question' }),
    agent,
    { do: 'change_priority', impact: 'everyone', urgency: 'question', reason: '' },
    [['priority_changed', { from: 'P3', to: 'P3', impact: 'everyone' }]],
  ],
  [
    'the priority a rule had raised, put back',
    () => new OnPaper({ body: 'We found a data leak.' }),
    agent,
    { do: 'change_priority', impact: 'one', urgency: 'degraded', reason: 'Not ours' },
    [['priority_changed', { from: 'P2', to: 'P3', reason: 'Not ours' }]],
  ],
  [
    'another category than somebody gave it',
    sorted,
    agent,
    { do: 'set_category', category: 'billing' },
    [['category_set', { from: 'cooling', to: 'billing' }]],
  ],
  [
    'the customer’s word in blanks',
    open,
    customer,
    { do: 'close', why: ' ' },
    [['closed', { why: 'The customer says it’s solved' }]],
  ],
  [
    'a message while nobody waits',
    open,
    customer,
    { do: 'write', body: 'Any news?', via: 'email' },
    [['customer_message', { body: 'Any news?', via: 'email' }]],
  ],
  [
    'asking to escalate while nobody waits',
    open,
    customer,
    { do: 'ask_to_escalate', reason: 'Slow' },
    [['escalation_requested', { reason: 'Slow' }]],
  ],
  [
    'waiting',
    open,
    agent,
    { do: 'wait_on_customer', question: 'Which?' },
    [['waiting_on_customer', { question: 'Which?' }]],
  ],
  [
    'waiting for what was given',
    open,
    agent,
    { do: 'wait_on_customer', question: 'Which?', alreadyGiven: passages },
    [
      ['context_asked', { question: 'Which?', alreadyGiven: passages }],
      ['waiting_on_customer', { question: '' }],
    ],
  ],
  [
    'going on',
    waiting,
    agent,
    { do: 'resume', why: '' },
    [['resumed', { why: 'Resumed by the team' }]],
  ],
  [
    'going on, and why',
    waiting,
    agent,
    { do: 'resume', why: 'They called' },
    [['resumed', { why: 'They called' }]],
  ],
  [
    'another lead',
    solved,
    agent,
    { do: 'name_lead', lead: who(ravi), reason: ' ' },
    [['lead_named', { lead: who(ravi), reason: 'Named by the team' }]],
  ],
  [
    'another assignee of the same tier',
    open,
    agent,
    { do: 'assign', to: who(ravi), tier: null, reason: 'Knows it' },
    [['assigned', { to: who(ravi), tier: 1, level: 'L1', reason: 'Knows it' }]],
  ],
  [
    'another assignee of another tier',
    open,
    agent,
    { do: 'assign', to: who(dana), tier: 2, reason: '' },
    [['assigned', { to: who(dana), tier: 2, level: 'L2', reason: '' }]],
  ],
  [
    'another urgency of the same priority',
    open,
    agent,
    { do: 'change_priority', impact: 'one', urgency: 'blocked', reason: '' },
    [['priority_changed', { from: 'P3', to: 'P3', impact: 'one', urgency: 'blocked' }]],
  ],
  [
    'a category',
    open,
    agent,
    { do: 'set_category', category: '  Sign-In ' },
    [['category_set', { from: null, to: 'sign-in' }]],
  ],
  [
    'the category triage found, confirmed',
    () => new OnPaper({ body: 'The invoice is wrong.' }),
    agent,
    { do: 'set_category', category: 'billing' },
    [['category_set', { from: 'billing', to: 'billing' }]],
  ],
  [
    'a category of forty characters',
    open,
    agent,
    { do: 'set_category', category: 'x'.repeat(40) },
    [['category_set', { to: 'x'.repeat(40) }]],
  ],
  [
    'the customer’s word that it is solved',
    open,
    customer,
    { do: 'close', why: '' },
    [['closed', { why: 'The customer says it’s solved' }]],
  ],
  [
    'the customer’s own words at the end',
    open,
    customer,
    { do: 'close', why: ' Never mind ' },
    [['closed', { why: 'Never mind' }]],
  ],
  [
    'a customer who opens it again',
    closed,
    customer,
    { do: 'reopen', reason: 'It is back' },
    [
      ['customer_message', { body: 'It is back', via: 'portal' }],
      ['reopened', { reason: 'The customer wrote again' }],
    ],
  ],
  [
    'a colleague who opens it again',
    closed,
    agent,
    { do: 'reopen', reason: 'It is back' },
    [['reopened', { reason: 'It is back' }]],
  ],
  [
    'an answer while we wait',
    waiting,
    customer,
    { do: 'write', body: '4.2', via: 'email' },
    [
      ['customer_message', { body: '4.2', via: 'email' }],
      ['resumed', { why: 'The customer answered' }],
    ],
  ],
  [
    'asking to escalate while we wait',
    waiting,
    customer,
    { do: 'ask_to_escalate', reason: 'Slow' },
    [
      ['escalation_requested', { reason: 'Slow' }],
      ['resumed', { why: 'The customer wrote' }],
    ],
  ],
  [
    'a survey answered in words',
    solved,
    customer,
    { ...survey, comment: ' Fine ' },
    [['survey_answered', { ces: null, csat: null, comment: 'Fine', via: 'email' }]],
  ],
  [
    'a survey answered with stars',
    closed,
    customer,
    { ...survey, csat: 5 },
    [['survey_answered', { ces: null, csat: 5, comment: '' }]],
  ],
  [
    'a survey answered after it came back',
    again,
    customer,
    { ...survey, ces: 2 },
    [['survey_answered', { ces: 2 }]],
  ],
])('%s is recorded', ([, story, actor, command, expected]) => {
  const paper = story()
  const { length } = paper.events
  const events = paper.do(actor, command).events.slice(length)
  const theirs = events.filter(({ actor: whose }) => whose === actor)
  expect(theirs.map(({ kind, data }) => [kind, data])).toMatchObject(expected)
  expect(theirs).toEqual(events.slice(0, expected.length))
})

test('an update without a time leaves the next one to the cadence', () => {
  const paper = open().do(agent, { do: 'send_update', body: 'Half', nextBy: null })
  expect(paper.case.promise).toMatchObject({ automatic: true, by: tuesday + hours(25) })
})

describe('what a case is about', () => {
  const leak = 'There was a data leak.'
  test.for<[string, OnPaper, string]>([
    ['is what a person said, whatever is written later', sorted().write(leak), 'cooling'],
    [
      'is what it was opened with, whatever is mentioned later',
      new OnPaper({ body: 'The invoice is wrong.' }).write(leak),
      'billing',
    ],
    ['is what a later message says, where the first said nothing', open().write(leak), 'security'],
  ])('%s', ([, paper, category]) => {
    expect(paper.case.category).toBe(category)
  })

  test.for<[string, OnPaper, string]>([
    ['what a person said stays', sorted(), 'cooling'],
    [
      'what was read from words gives way',
      new OnPaper({ body: 'The invoice is wrong.' }),
      'security',
    ],
  ])('where the desk has learned better, %s', ([, { case: one, events, matrix }, category]) => {
    const read = events.findLast(({ kind }) => kind === 'triaged')
    if (read?.kind !== 'triaged') throw new Error('nothing was read')
    const data = { ...read.data, category: 'security', categoryFrom: 'learned' as const }
    expect(evolve(one, { ...read, seq: one.seq + 1, data }, matrix).category).toBe(category)
  })

  test('of its tones the latest six are kept', () => {
    const paper = open()
    for (let message = 0; message < 7; message++) paper.write('It is still broken.')
    expect(paper.case.tones).toHaveLength(6)
    const read = paper.events.filter(({ kind }) => kind === 'triaged').map(({ seq }) => seq)
    expect(paper.case.tones?.map(({ of }) => of)).toEqual(read.slice(-6))
  })
})

test('it was referred when it first was, however often it comes and goes', () => {
  const refer = { do: 'escalate', to: 4, reason: 'Theirs', packet: whole } as const
  const paper = open().do(agent, refer)
  paper.pass(minutes(30)).do(by(lena), { do: 'bounce_back', missing: 'Not ours' })
  expect(paper.do(agent, refer).case.referredAt).toBe(tuesday)
})

test.for<[string, () => OnPaper, Actor, Command, string]>([
  ['a second opening', open, customer, opening('Exports'), 'already open'],
  [
    'a message without words',
    open,
    customer,
    { do: 'write', body: '\n', via: 'email' },
    'Write your message',
  ],
  ['a reply without words', open, agent, { do: 'reply', body: ' ' }, 'Write your reply'],
  ['a note without words', open, agent, { do: 'note', body: '' }, 'Write your note'],
  ['a note too long', open, agent, { do: 'note', body: long }, '100,000 characters or fewer'],
  [
    'an update without words',
    open,
    agent,
    { do: 'send_update', body: '', nextBy: null },
    'what’s happened since',
  ],
  [
    'an update that promises the past',
    open,
    agent,
    { do: 'send_update', body: 'Half', nextBy: tuesday },
    'a time in the future',
  ],
  [
    'a promise beyond thirty days',
    open,
    agent,
    { do: 'promise_update', by: tuesday + days(30) + 1, words: null },
    'within the next 30 days',
  ],
  [
    'a question without words',
    open,
    agent,
    { do: 'ask', question: ' ', alreadyGiven: null },
    'Write your question',
  ],
  [
    'waiting for nothing',
    open,
    agent,
    { do: 'wait_on_customer', question: '' },
    'what you need from the customer',
  ],
  [
    'waiting twice',
    waiting,
    agent,
    { do: 'wait_on_customer', question: 'And?' },
    'already waiting for the customer',
  ],
  ['going on with what is solved', solved, agent, { do: 'resume', why: '' }, 'is solved'],
  ['going on where nobody waits', open, agent, { do: 'resume', why: '' }, 'isn’t waiting'],
  [
    'the lead it has',
    open,
    agent,
    { do: 'name_lead', lead: who(maya), reason: '' },
    'Maya Lindqvist is already the case lead',
  ],
  [
    'another lead of a closed case',
    closed,
    agent,
    { do: 'name_lead', lead: who(ravi), reason: '' },
    'This case is closed',
  ],
  [
    'the priority it has',
    open,
    agent,
    { do: 'change_priority', impact: 'one', urgency: 'degraded', reason: '' },
    'already Normal',
  ],
  ['a category of nothing', open, agent, { do: 'set_category', category: ' ' }, 'Enter a category'],
  [
    'a category too long',
    open,
    agent,
    { do: 'set_category', category: 'x'.repeat(41) },
    '40 characters or fewer',
  ],
  [
    'the category somebody gave it',
    sorted,
    agent,
    { do: 'set_category', category: 'Cooling' },
    'already “cooling”',
  ],
  [
    'solving it without a word',
    open,
    agent,
    { do: 'resolve', resolution: ' ' },
    'how it was solved',
  ],
  ['solving it twice', solved, agent, { do: 'resolve', resolution: 'Done' }, 'already solved'],
  [
    'closing it without a word',
    open,
    agent,
    { do: 'close', why: ' ' },
    'why this case can be closed',
  ],
  ['closing it twice', closed, customer, { do: 'close', why: '' }, 'already closed'],
  ['opening again what is open', open, agent, { do: 'reopen', reason: 'Again' }, 'already open'],
  ['opening it again for nothing', solved, agent, { do: 'reopen', reason: '' }, 'still wrong'],
  ['asking to escalate for nothing', open, customer, { do: 'ask_to_escalate', reason: '' }, 'why'],
  [
    'asking to escalate what is solved',
    solved,
    customer,
    { do: 'ask_to_escalate', reason: 'Slow' },
    'This case is solved',
  ],
  [
    'declining what nobody asked',
    open,
    agent,
    { do: 'decline_escalation', reason: 'No' },
    'hasn’t asked to escalate',
  ],
  ['a survey of a case never solved', open, customer, { ...survey, ces: 6 }, 'isn’t solved yet'],
  ['a survey without an answer', solved, customer, survey, 'a number from 1 to 7'],
  ['accepting what is solved', solved, agent, { do: 'accept_handoff' }, 'This case is solved'],
  [
    'declining what is solved',
    solved,
    agent,
    { do: 'decline_escalation', reason: 'No' },
    'This case is solved',
  ],
  ['accepting nothing', open, agent, { do: 'accept_handoff' }, 'no handoff to accept'],
])('%s is refused', ([, story, actor, command, words]) => {
  const paper = story()
  const { length } = paper.events
  expect(() => paper.do(actor, command)).toThrow(words)
  expect(paper.events).toHaveLength(length)
})
