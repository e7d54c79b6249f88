import { ines, maya, ravi, sofia } from '@caselead/api/demo/cast.ts'
import { hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { hearsBy } from '@caselead/core/case/hears.ts'
import { escalationRefusal } from '@caselead/core/decide/escalation-requests.ts'
import { progressOf } from '@caselead/core/wording/progress.ts'
import { whatNext } from '@caselead/core/wording/what-next.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, tuesday, who, whole } from '../../setup/on-paper.ts'
import { outcomeOf } from '../../setup/outcome-of.ts'

const agent = by(maya)

/** Asked on Tuesday at 09:00; to be answered within the hour. */
const asked = (paper = new OnPaper()) =>
  paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' })

type Step = (paper: OnPaper) => OnPaper

describe('the answer to a request to escalate', () => {
  test('is due in an hour, and its acknowledgement says who gives it and when', () => {
    const paper = asked()
    const { case: one } = paper
    const time = tuesday + hours(1)
    expect(hearsBy(one)).toBe(time)
    const sentence = `${maya.name} will answer the request to escalate by`
    expect(whatNext(one, progressOf(one, paper), paper.people)).toEqual({ sentence, time })
  })

  test('names nobody who is away until after it is due', () => {
    const paper = asked()
    const { case: one } = paper
    const leave = { from: paper.now - hours(1), to: paper.now + hours(48) }
    const people = paper.people.map((each) =>
      each.id === one.lead?.id ? { ...each, timeOff: [leave] } : each,
    )
    expect(whatNext(one, progressOf(one, { ...paper, people }), people)).toEqual({
      sentence: 'We’ll answer the request to escalate by',
      time: tuesday + hours(1),
    })
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
      message: 'It’s already at the top level: a request to escalate wasn’t answered in time',
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

describe('asking to escalate', () => {
  const decline = (paper: OnPaper) =>
    paper.do(agent, { do: 'decline_escalation', reason: 'Nearly done' })
  const solve = (paper: OnPaper) => paper.do(agent, { do: 'resolve', resolution: 'Fixed' })
  const starter = () => new OnPaper({ plan: 'starter' })
  const mayAsk = ({ case: one, matrix, now }: OnPaper) => escalationRefusal(one, matrix, now)
  const asksEvery = (paper: OnPaper, ms: number, times: number) => {
    for (let time = 0; time < times; time++) decline(asked(paper)).pass(ms)
    return paper
  }

  test.for<[string, OnPaper, string | null]>([
    ['is open from the first minute', starter(), null],
    ['waits for the answer', asked(starter()), 'You’ve already asked to escalate.'],
    ['rests for four hours after', decline(asked(starter())), 'You can ask again in 4 h.'],
    [
      'rests from when it was asked, not from the answer',
      decline(asked(starter()).pass(minutes(45))),
      'You can ask again in 3 h 15 min.',
    ],
    [
      'rests to the minute',
      decline(asked(starter())).pass(hours(4) - minutes(1)),
      'You can ask again in 1 min.',
    ],
    [
      'rests no shorter than it says',
      decline(asked(starter())).pass(hours(4) - seconds(80)),
      'You can ask again in 2 min.',
    ],
    ['is open again after that', decline(asked(starter())).pass(hours(4)), null],
    [
      'rests after the latest one',
      decline(asked(decline(asked()).pass(hours(4)))),
      'You can ask again in 4 h.',
    ],
    ['is open as long as the plan allows', asksEvery(new OnPaper(), hours(4), 2), null],
    [
      'ends with what the plan allows',
      asksEvery(starter(), hours(4), 2),
      'You’ve used all the escalation requests your plan allows for this case.',
    ],
    ['ends with the case', solve(starter()), 'This case isn’t open, so it can’t be escalated.'],
  ])('%s', ([, paper, refusal]) => {
    expect(mayAsk(paper)).toEqual(refusal && expect.stringContaining(refusal))
    expect(typeof outcomeOf(() => asked(paper)) === 'string').toBe(refusal !== null)
  })
})
