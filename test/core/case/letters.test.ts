import { dana, ines, jonas, lena, maya, ravi, sofia } from '@caselead/api/demo/cast.ts'
import type { Actor } from '@caselead/core/base/actor.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { lettersFor } from '@caselead/core/case/letters.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, who, whole } from '../../setup/on-paper.ts'

/** What one step sends: the customer's letter, then the agents called. */
function sent(paper: OnPaper, step: (paper: OnPaper) => unknown): string[] {
  const before = paper.events.length
  step(paper)
  return lettersFor(paper.case, paper.events.slice(before)).map((letter) =>
    letter.to === 'agent' ? letter.agent.name : letter.kind,
  )
}

const handedOn = () =>
  new OnPaper().do(by(maya), { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })
const solved = () => new OnPaper().do(by(maya), { do: 'resolve', resolution: 'Fixed' })
/** A P2 somebody works on, two minutes before its first promise runs out. */
const busy = () =>
  new OnPaper({ impact: 'team' })
    .do(by(maya), { do: 'reply', body: 'Hm' })
    .pass(minutes(59))
    .do(by(maya), { do: 'note', body: 'Hm' })
    .pass(minutes(59))
    .do(by(maya), { do: 'note', body: 'Hm' })
const refundAsked = () => new OnPaper().do(by(maya), { do: 'ask_refund', usd: 250, reason: 'Down' })
const asked = () => {
  const paper = new OnPaper()
  return paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' })
}

describe('a step of a person sends', () => {
  test.for<[string, OnPaper, Actor | 'customer', Command, string[]]>([
    ['a message', new OnPaper(), 'customer', { do: 'write', body: 'Hm', via: 'portal' }, []],
    ['a reply', new OnPaper(), by(maya), { do: 'reply', body: 'Hm' }, ['reply']],
    ['a note', new OnPaper(), by(maya), { do: 'note', body: 'Hm' }, []],
    [
      'a promise',
      new OnPaper(),
      by(maya),
      { do: 'promise_update', by: new OnPaper().now + minutes(40), words: null },
      [],
    ],
    [
      'a promise in words',
      new OnPaper(),
      by(maya),
      { do: 'promise_update', by: new OnPaper().now + minutes(40), words: 'Nearly there' },
      ['update'],
    ],
    [
      'an update',
      new OnPaper(),
      by(maya),
      { do: 'send_update', body: 'Hm', nextBy: null },
      ['update'],
    ],
    [
      'a question',
      new OnPaper(),
      by(maya),
      { do: 'ask', question: 'Which?', alreadyGiven: null },
      ['waiting_on_customer'],
    ],
    [
      'waiting',
      new OnPaper(),
      by(maya),
      { do: 'wait_on_customer', question: 'Which?' },
      ['waiting_on_customer'],
    ],
    [
      'an escalation',
      new OnPaper(),
      by(maya),
      { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole },
      ['escalated', dana.name],
    ],
    [
      'a referral to the partner',
      new OnPaper(),
      by(maya),
      { do: 'escalate', to: 4, reason: 'Their router', packet: whole },
      ['escalated', lena.name],
    ],
    ['accepting', handedOn(), by(dana), { do: 'accept_handoff' }, []],
    ['returning', handedOn(), by(dana), { do: 'bounce_back', missing: 'All' }, [maya.name]],
    [
      'returning what was taken on',
      handedOn().do(by(dana), { do: 'accept_handoff' }),
      by(dana),
      { do: 'bounce_back', missing: 'All' },
      ['handed_back', maya.name],
    ],
    [
      'asking to escalate',
      new OnPaper(),
      'customer',
      { do: 'ask_to_escalate', reason: 'Slow' },
      ['request_received', maya.name],
    ],
    [
      'asking to escalate what hears soon anyway',
      new OnPaper({ impact: 'many', urgency: 'blocked' }),
      'customer',
      { do: 'ask_to_escalate', reason: 'Slow' },
      ['request_received', ines.name],
    ],
    [
      'declining',
      asked(),
      by(maya),
      { do: 'decline_escalation', reason: 'Nearly' },
      ['request_declined'],
    ],
    [
      'naming a lead',
      new OnPaper(),
      by(maya),
      { do: 'name_lead', lead: who(ravi), reason: 'Knows it' },
      ['lead_named', ravi.name],
    ],
    [
      'taking the lead',
      new OnPaper(),
      by(ravi),
      { do: 'name_lead', lead: who(ravi), reason: 'Knows it' },
      ['lead_named'],
    ],
    [
      'giving it to a colleague',
      new OnPaper(),
      by(maya),
      { do: 'assign', to: who(ravi), tier: null, reason: 'Knows it' },
      [ravi.name],
    ],
    [
      'taking it on',
      new OnPaper(),
      by(ravi),
      { do: 'assign', to: who(ravi), tier: null, reason: 'Knows it' },
      [],
    ],
    [
      'another priority',
      new OnPaper(),
      by(maya),
      { do: 'change_priority', impact: 'team', urgency: 'degraded', reason: 'Worse' },
      [],
    ],
    [
      'a refund within their own authority',
      new OnPaper(),
      by(maya),
      { do: 'ask_refund', usd: 50, reason: 'Down' },
      ['refund_authorised'],
    ],
    [
      'a refund that was asked for',
      refundAsked(),
      by(dana),
      { do: 'authorise_refund' },
      ['refund_authorised', maya.name],
    ],
    [
      'a refund that is declined',
      refundAsked(),
      by(dana),
      { do: 'decline_refund', reason: 'Announced' },
      [maya.name],
    ],
    [
      'a refund that is taken back',
      refundAsked(),
      by(maya),
      { do: 'decline_refund', reason: 'Never mind' },
      [],
    ],
    ['solving', new OnPaper(), by(maya), { do: 'resolve', resolution: 'Fixed' }, ['resolved']],
    ['closing', solved(), by(maya), { do: 'close', why: 'Done' }, []],
    [
      'a rating',
      solved(),
      'customer',
      { do: 'answer_survey', ces: 6, csat: null, comment: '', via: 'email' },
      [],
    ],
    [
      'a rating with words',
      solved(),
      'customer',
      { do: 'answer_survey', ces: 2, csat: null, comment: 'It is still broken', via: 'email' },
      ['reopened', maya.name],
    ],
    [
      'a message that wants out',
      new OnPaper(),
      'customer',
      { do: 'write', body: 'We cancel', via: 'email' },
      ['escalated', ines.name],
    ],
  ])('%s', ([, paper, actor, command, expected]) => {
    const someone = actor === 'customer' ? paper.customer : actor
    expect(sent(paper, () => paper.do(someone, command))).toEqual(expected)
  })
})

describe('time sends', () => {
  test.for<[string, OnPaper, number, string[]]>([
    ['a warning', new OnPaper().pass(minutes(90) - 1), 1, [maya.name, dana.name]],
    ['the survey', solved().pass(minutes(60) - 1), 1, ['survey']],
    ['a promise that ran out', busy().pass(minutes(2) - 1), 1, ['update']],
  ])('%s', ([, paper, ms, expected]) => {
    expect(sent(paper, () => paper.pass(ms))).toEqual(expected)
  })
})

test('opening is one letter to the customer and one to everybody called', () => {
  const calm = new OnPaper()
  expect(sent(calm, () => {})).toEqual([])
  const letters = (events: readonly CaseEvent[], one = calm.case) =>
    lettersFor(one, events).map((letter) =>
      letter.to === 'agent' ? letter.agent.name : letter.kind,
    )
  expect(letters(calm.events)).toEqual(['case_opened', maya.name])
  const critical = new OnPaper({ impact: 'everyone', urgency: 'blocked' })
  expect(letters(critical.events, critical.case)).toEqual(['case_opened', ines.name, sofia.name])
  expect(letters(critical.events, critical.case)).not.toContain(jonas.name)
})

test('history brought in from another desk sends nothing', () => {
  const paper = handedOn()
  expect(lettersFor({ ...paper.case, channel: 'import' }, paper.events)).toEqual([])
  expect(lettersFor(paper.case, paper.events)).not.toEqual([])
})
