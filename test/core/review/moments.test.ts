import { ines, maya } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { type Moment, momentsOf } from '@caselead/core/review/moments.ts'
import { expect, test } from 'vitest'
import { by, OnPaper, tuesday, whole } from '../../setup/on-paper.ts'

const agent = by(maya)
/** A case that nothing climbs by itself in, so that each line says all that happens. */
const calm = () => new OnPaper({ impact: 'one', urgency: 'inconvenient' })
const escalate = (paper: OnPaper) =>
  paper.do(agent, { do: 'escalate', to: 'L2', reason: 'Beyond me', packet: whole })

test.for<[what: string, paper: () => OnPaper, moments: Partial<Moment>[]]>([
  ['nothing happened', calm, []],
  [
    'asked for the first time: we wait for the answer',
    () => calm().do(agent, { do: 'ask', question: 'Which release?', alreadyGiven: null }),
    [{ kind: 'paused', by: 'Maya Lindqvist', ms: null }],
  ],
  [
    'asked for what was given, with both passages',
    () => calm().do(agent, { do: 'ask', question: 'Which release?', alreadyGiven: 'It is 4.2' }),
    [
      { kind: 'asked_again', at: tuesday, question: 'Which release?', given: 'It is 4.2' },
      { kind: 'paused' },
    ],
  ],
  [
    'a handoff that came back, and what was missing',
    () =>
      escalate(calm())
        .pass(minutes(9))
        .do(by(ines), { do: 'bounce_back', missing: 'The log files' }),
    [
      {
        kind: 'returned',
        by: 'Ines Carvalho',
        lacks: '',
        missing: 'The log files',
        ms: minutes(9),
      },
    ],
  ],
  [
    'a handoff that came back for parts of its packet',
    () =>
      escalate(calm()).do(by(ines), {
        ...{ do: 'bounce_back', missing: 'Which: 3 or 4?', lacks: ['environment', 'attachments'] },
      }),
    [{ kind: 'returned', lacks: 'environment, attachments', missing: 'Which: 3 or 4?' }],
  ],
  [
    'a pause until the customer answered',
    () =>
      calm()
        .do(agent, { do: 'wait_on_customer', question: 'Does it print now?' })
        .pass(hours(1))
        .write(),
    [{ kind: 'paused', at: tuesday, by: 'Maya Lindqvist', ms: hours(1) }],
  ],
  [
    'a pause that goes on',
    () => calm().do(agent, { do: 'wait_on_customer', question: 'Does it print now?' }),
    [{ kind: 'paused', ms: null }],
  ],
])('%s', ([, paper, moments]) => {
  expect(momentsOf(paper().events)).toMatchObject(moments)
})

test('silence lasts from the promised time until a person wrote, whatever was sent by itself', () => {
  const paper = calm()
  const promised = paper.now + minutes(30)
  paper.do(agent, { do: 'promise_update', by: promised, words: 'Soon.' }).pass(minutes(50))
  paper.do(agent, { do: 'reply', body: 'Here I am.' })
  expect(momentsOf(paper.events)).toMatchObject([{ kind: 'silence', promised, ms: minutes(20) }])
})
