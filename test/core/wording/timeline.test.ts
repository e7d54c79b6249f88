import { dana, ines, lena, maya } from '@caselead/api/demo/cast.ts'
import { type Actor, system } from '@caselead/core/base/actor.ts'
import type { CaseEvent, EventData, EventKind, EventOf } from '@caselead/core/case/events.ts'
import { visibilityOf } from '@caselead/core/case/kinds/catalogue.ts'
import { entry, timeline } from '@caselead/core/wording/timeline.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, tuesday, who, whole } from '../../setup/on-paper.ts'

const agent = by(maya)
const customer: Actor = { type: 'contact', id: 'chris', name: 'Chris Novak' }
const clockwork = system('promised-update')
const later = tuesday + 3_600_000
const secret = 'not for customers'
const because = { rule: 'inactive-climbs', matrixVersion: 1, evidence: 'no progress for 1 h' }

const escalated: EventData['escalated'] = {
  ...{ kind: 'functional', fromTier: 1, toTier: 2, fromLevel: 'L1', toLevel: 'L2' },
  ...{ team: 'our technical specialists', to: who(dana), reason: secret, packet: whole },
}

/** `[kind, who, data, sentence, body, time]` */
type Line<K extends EventKind = EventKind> = {
  [Kind in K]: [Kind, Actor, EventData[Kind], string, (string | null)?, number?]
}[K]

const opened = new OnPaper().events[0]?.data as EventData['opened']

const lines: Line[] = [
  [
    'report_promised',
    agent,
    { by: later, writer: who(maya), words: 'You’ll have it soon.' },
    'Maya Lindqvist will send you a report by',
    'You’ll have it soon.',
    later,
  ],
  ['report_sent', agent, { version: 1, words: 'Here' }, 'Maya Lindqvist sent you a report', 'Here'],
  [
    'report_sent',
    agent,
    { version: 2, words: 'Here' },
    'Maya Lindqvist sent you a corrected report',
    'Here',
  ],
  [
    'report_withdrawn',
    agent,
    { reason: 'It was wrong' },
    'The report was withdrawn',
    'It was wrong',
  ],
  ['opened', customer, opened, 'Chris Novak opened this case', 'They end at 10 %.'],
  [
    'lead_named',
    agent,
    { lead: who(maya), reason: secret },
    'Maya Lindqvist, Support, is your case lead',
  ],
  [
    'lead_named',
    agent,
    { lead: { ...who(maya), title: '' }, reason: secret },
    'Maya Lindqvist is your case lead',
  ],
  [
    'customer_message',
    customer,
    { body: 'Any news?', via: 'email' },
    'Chris Novak wrote',
    'Any news?',
  ],
  ['reply', agent, { body: 'Soon' }, 'Maya Lindqvist replied', 'Soon'],
  [
    'priority_changed',
    agent,
    { from: 'P3', to: 'P1', impact: 'many', urgency: 'blocked', reason: secret },
    'Severity changed from Normal to Critical',
  ],
  [
    'waiting_on_customer',
    agent,
    { question: 'Which?' },
    'Maya Lindqvist needs more information from you',
    'Which?',
  ],
  [
    'context_asked',
    agent,
    { question: 'Which?', alreadyGiven: secret },
    'Maya Lindqvist asked a question',
    'Which?',
  ],
  ['resumed', agent, { why: secret }, 'No longer waiting for an answer'],
  ['escalated', agent, escalated, 'Moved up to our technical specialists (Dana Whitfield)'],
  [
    'escalated',
    clockwork,
    { ...escalated, because },
    'Moved up to our technical specialists (Dana Whitfield): no progress for 1 h',
  ],
  [
    'escalation_accepted',
    by(ines),
    { by: who(ines), tookMs: 1, onTime: false },
    'Ines Carvalho took on the case',
  ],
  [
    'escalation_accepted',
    by(ines),
    { by: who(ines), tookMs: 1, onTime: true, keepsWork: true },
    'Ines Carvalho joined the case',
  ],
  [
    'handed_back',
    agent,
    { team: 'our frontline team', to: who(maya) },
    'Back with our frontline team (Maya Lindqvist)',
  ],
  ['handed_back', agent, { team: 'our frontline team', to: null }, 'Back with our frontline team'],
  ['escalation_requested', customer, { reason: 'Slow' }, 'Chris Novak asked to escalate', 'Slow'],
  [
    'escalation_declined',
    agent,
    { reason: 'Nearly' },
    'Maya Lindqvist answered the request to escalate',
    'Nearly',
  ],
  [
    'update_promised',
    agent,
    { by: later, words: 'A patch', automatic: false },
    'Next update by',
    'A patch',
    later,
  ],
  [
    'update_promised',
    clockwork,
    { by: later, words: null, automatic: true },
    'Next update by',
    null,
    later,
  ],
  [
    'update_sent',
    agent,
    { body: 'Half done', automatic: false },
    'Maya Lindqvist sent an update',
    'Half done',
  ],
  [
    'update_sent',
    clockwork,
    { body: 'No news', automatic: true, onBehalfOf: who(maya) },
    'Automatic update on behalf of Maya Lindqvist',
    'No news',
  ],
  ['update_sent', clockwork, { body: 'No news', automatic: true }, 'Automatic update', 'No news'],
  [
    'referred_to_partner',
    agent,
    { partner: who(lena), reason: secret, by: later },
    'Referred to our partner, Lena Brandt',
  ],
  ['linked_to_incident', agent, { incident: 'INC-7' }, 'This is part of a known incident (INC-7)'],
  [
    'linked_to_incident',
    clockwork,
    { incident: 'I-7', title: 'Service disruption', because },
    'This is part of a known incident: Service disruption',
  ],
  [
    'refund_authorised',
    agent,
    { usd: 1250.5, by: who(lena) },
    'Lena Brandt authorised a refund of 1,250.50 USD',
  ],
  ['resolved', agent, { resolution: 'Fixed' }, 'Maya Lindqvist marked the case as solved', 'Fixed'],
  ['reopened', customer, { reason: secret }, 'Chris Novak reopened the case'],
  ['closed', clockwork, { why: secret }, 'The case closed automatically'],
  [
    'survey_answered',
    customer,
    { ces: 6, csat: null, comment: 'Quick', via: 'email' },
    'Chris Novak rated how easy this was',
    '6 out of 7: Quick',
  ],
  [
    'survey_answered',
    customer,
    { ces: null, csat: null, comment: 'Hm', via: 'email' },
    'Chris Novak told us how it went',
    'Hm',
  ],
  ['merged', agent, { into: 1007 }, 'This case continues as C-1007'],
  [
    'mail_undelivered',
    clockwork,
    { address: 'c@bright.example', why: 'bounced', said: secret, letter: 'reply', until: 1 },
    'Our email to c@bright.example didn’t arrive',
  ],
  [
    'mail_undelivered',
    clockwork,
    {
      ...{ address: secret, why: 'bounced', said: secret, letter: 'reply', until: 1 },
      follower: true,
    },
    'Our email to a follower didn’t arrive',
  ],
  [
    'follower_added',
    agent,
    { who: { id: 'sam', name: 'Sam Osei' } },
    'Maya Lindqvist added Sam Osei as a follower',
  ],
  [
    'follower_added',
    clockwork,
    { who: { id: 'sam', name: 'Sam Osei' }, copied: true },
    'Sam Osei was copied on an email and now follows this case',
  ],
  [
    'follower_removed',
    customer,
    { who: { id: 'chris', name: 'Chris Novak' } },
    'Chris Novak stopped following this case',
  ],
  [
    'follower_removed',
    agent,
    { who: { id: 'sam', name: 'Sam Osei' } },
    'Maya Lindqvist removed Sam Osei as a follower',
  ],
]

const made = <K extends EventKind>(kind: K, actor: Actor, data: EventData[K]) => {
  const visibility = visibilityOf(kind)
  return { kind, at: tuesday, actor, visibility, data, seq: 7 } as unknown as EventOf<K> & CaseEvent
}

describe('a customer reads', () => {
  test.for(lines)('%s', ([kind, actor, data, sentence, body = null, time = null]) => {
    const by = { contact: 'customer', system: 'automatic', agent: 'team', partner: 'team' }[
      actor.type
    ]
    expect(entry(made(kind, actor, data))).toEqual({
      seq: 7,
      at: tuesday,
      kind,
      by,
      who: actor.type === 'system' ? null : { id: actor.id, name: actor.name },
      sentence,
      body,
      time,
    })
  })

  test.for(lines)('nothing of what is internal in %s', ([kind, actor, data]) => {
    expect(JSON.stringify(entry(made(kind, actor, data)))).not.toContain(secret)
  })
})

/** Kinds that are told to nobody outside, each with everything it may carry. */
const internal: { [K in EventKind]?: EventData[K] } = {
  triaged: {
    category: secret,
    categoryWords: [secret],
    sentiment: -1,
    sentimentWords: [],
    keywords: [],
  },
  category_set: { from: null, to: secret },
  assigned: { to: who(maya), tier: 1, level: 'L1', reason: secret },
  note: { body: secret },
  bounced_back: { missing: secret, toTier: 1, toLevel: 'L1', to: who(maya) },
  promise_broken: { by: later, lead: who(maya) },
  clock_warned: { clock: 'resolution#1', kind: 'resolution', dueAt: later },
  clock_breached: { clock: 'resolution#1', kind: 'resolution', dueAt: later },
  alerted: { to: [who(maya)], message: secret, because, toppedOut: true },
  breach_foreseen: {
    clock: 'resolution#1',
    kind: 'resolution',
    dueAt: later,
    odds: 0.9,
    why: secret,
  },
  refund_asked: { usd: 90, reason: secret, needs: 'L2' },
  refund_declined: { usd: 90, by: who(maya), reason: secret },
  incident_opened: { incident: 'I-1', title: secret },
  ticket_asked: { channel: secret },
  ticket_opened: { key: secret, url: secret },
  ticket_linked: { tracker: 'plain', key: secret, url: secret },
  ticket_unlinked: { key: secret, url: secret },
  ticket_changed: { state: 'done', key: secret, url: secret, was: secret, tellBy: 1 },
  ticket_doubted: { key: secret, url: secret },
  telling_declined: { reason: secret },
  playbook_started: { playbook: secret, title: secret, steps: [secret] },
  playbook_step: { playbook: secret, step: 0, done: true },
  account_escalated: { to: 'L3', reason: secret },
  root_cause_recorded: { cause: secret },
  followers_offered: { people: [{ address: secret, name: secret }] },
  matrix_changed: { from: 1, to: 2, used: [] },
  file_received: { id: secret, name: secret, size: 1, sha256: secret },
}

describe('a customer never reads', () => {
  test.for(Object.entries(internal))('%s', ([kind, data]) => {
    const one = made(kind as EventKind, agent, data as never)
    expect(one.visibility).toBe('internal')
    expect(entry(one)).toBe(null)
    expect(entry({ ...one, visibility: 'public' } as never)).toBe(null)
  })

  test('a public kind that was recorded as internal', () => {
    const hidden = { ...made('reply', agent, { body: secret }), visibility: 'internal' as const }
    expect(timeline([hidden, made('reply', agent, { body: 'Soon' })])).toHaveLength(1)
  })

  test('that the survey went out; the question itself says so', () => {
    expect(entry(made('survey_sent', clockwork, {}))).toBe(null)
  })
})

test('every kind of event is told here, as something to read or as nothing', () => {
  const told = new Set<string>([
    ...lines.map(([kind]) => kind),
    ...Object.keys(internal),
    'survey_sent',
  ])
  const kinds: Record<EventKind, true> = {
    ...{ opened: true, triaged: true, lead_named: true, assigned: true, customer_message: true },
    ...{ category_set: true },
    ...{
      reply: true,
      note: true,
      priority_changed: true,
      waiting_on_customer: true,
      resumed: true,
    },
    ...{ escalated: true, escalation_accepted: true, bounced_back: true, context_asked: true },
    ...{
      handed_back: true,
      escalation_requested: true,
      escalation_declined: true,
      update_promised: true,
    },
    ...{ update_sent: true, promise_broken: true, clock_warned: true, clock_breached: true },
    ...{ alerted: true, referred_to_partner: true, refund_authorised: true, resolved: true },
    ...{ linked_to_incident: true, root_cause_recorded: true, reopened: true, closed: true },
    ...{ breach_foreseen: true, refund_asked: true, refund_declined: true, incident_opened: true },
    ...{ ticket_asked: true, ticket_opened: true, ticket_linked: true, ticket_unlinked: true },
    ...{ ticket_changed: true, ticket_doubted: true, telling_declined: true },
    ...{ report_promised: true, report_sent: true, report_withdrawn: true },
    ...{ playbook_started: true, playbook_step: true },
    ...{ account_escalated: true },
    ...{ survey_sent: true, survey_answered: true, merged: true, matrix_changed: true },
    ...{ mail_undelivered: true, file_received: true },
    ...{ follower_added: true, follower_removed: true, followers_offered: true },
  }
  expect(Object.keys(kinds).filter((kind) => !told.has(kind))).toEqual([])
})
