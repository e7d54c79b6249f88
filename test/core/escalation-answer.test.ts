import { hours, minutes } from '@caselead/api/core/instant.ts'
import { hearsBy, whatNext } from '@caselead/api/core/what-next.ts'
import { ines, maya, ravi, sofia } from '@caselead/api/demo/cast.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, tuesday, who, whole } from './on-paper.ts'

const agent = by(maya)

/** Asked on Tuesday at 09:00; to be answered within the hour. */
const asked = (paper = new OnPaper()) =>
  paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' })

type Step = (paper: OnPaper) => OnPaper

describe('the answer to a request to escalate', () => {
  test('is due in an hour, and its acknowledgement says who gives it and when', () => {
    const { case: one } = asked()
    const time = tuesday + hours(1)
    expect(hearsBy(one)).toBe(time)
    const sentence = `${maya.name} will answer your request to escalate by`
    expect(whatNext(one)).toEqual({ sentence, time })
  })

  test.for<[string, Step]>([
    ['a reply', (paper) => paper.do(agent, { do: 'reply', body: 'Hm' })],
    ['a note', (paper) => paper.do(agent, { do: 'note', body: 'Hm' })],
    [
      'an update with a later promise',
      (paper) => paper.do(agent, { do: 'send_update', body: 'Hm', nextBy: paper.now + hours(48) }),
    ],
    [
      'a later promise',
      (paper) => paper.do(agent, { do: 'promise_update', by: paper.now + hours(48), words: 'Hm' }),
    ],
    ['a question', (paper) => paper.do(agent, { do: 'wait_on_customer', question: 'Which?' })],
    ['another message', (paper) => paper.write('Hello?')],
    [
      'another lead',
      (paper) => paper.do(agent, { do: 'name_lead', lead: who(ravi), reason: 'Knows it' }),
    ],
    [
      'another hand',
      (paper) => paper.do(agent, { do: 'assign', to: who(ravi), tier: 2, reason: 'Knows it' }),
    ],
    [
      'another priority',
      (paper) =>
        paper.do(agent, {
          ...{ do: 'change_priority', impact: 'one', urgency: 'question', reason: 'Less' },
        }),
    ],
    [
      'a partner',
      (paper) => paper.do(agent, { do: 'escalate', to: 4, reason: 'Theirs', packet: whole }),
    ],
  ])('is not put off by %s', ([, step]) => {
    const busy = asked().pass(minutes(20)).do(agent, { do: 'note', body: 'Looking' })
    const paper = step(busy)
    expect(paper.clock('escalation_answer')).toMatchObject({ dueAt: tuesday + hours(1) })
    expect(paper.case.escalationRequest).not.toBe(null)
    expect(paper.pass(minutes(40)).didBy('request-unanswered')).toEqual(['escalated'])
    expect(paper.case.escalationRequest).toBe(null)
    expect(paper.clock('escalation_answer')).toBe(undefined)
  })

  test.for<[string, Step]>([
    ['a refusal', (paper) => paper.do(agent, { do: 'decline_escalation', reason: 'Nearly' })],
    [
      'escalating',
      (paper) => paper.do(agent, { do: 'escalate', to: 'next', reason: 'Yes', packet: whole }),
    ],
    ['solving it', (paper) => paper.do(agent, { do: 'resolve', resolution: 'Fixed' })],
  ])('is given by %s', ([, step]) => {
    const paper = step(asked().pass(minutes(20)))
    expect(paper.clock('escalation_answer')).toBe(undefined)
    expect(paper.pass(hours(2)).didBy('request-unanswered')).toEqual([])
  })

  test('is asked of everybody at the top when there is nowhere to climb', () => {
    const top = new OnPaper({ impact: 'everyone', urgency: 'blocked' })
    const paper = asked(top.do(by(sofia), { do: 'accept_handoff' })).pass(hours(1))
    expect(paper.didBy('request-unanswered')).toEqual(['alerted'])
    const alerted = paper.events.findLast(({ kind }) => kind === 'alerted')
    expect(alerted?.data).toMatchObject({
      message:
        'It is at the top of the ladder already: a request to escalate was not answered in time',
    })
    expect(paper.case.escalationRequest).not.toBe(null)
  })

  test('warns whoever leads and works on it before its time runs out', () => {
    const paper = asked(new OnPaper().do(agent, { do: 'note', body: 'Hm' }))
    const { events } = paper.do(by(ines), { do: 'note', body: 'Hm' }).pass(minutes(45))
    expect(events.find(({ kind }) => kind === 'clock_warned')?.data).toMatchObject({
      kind: 'escalation_answer',
    })
  })
})
