import { dana, maya, ravi } from '@caselead/api/demo/cast.ts'
import { alertFacts } from '@caselead/core/alerts/facts.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { alertsFor } from '@caselead/core/case/letters.ts'
import { tells } from '@caselead/core/outlook/tells.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, tuesday, who, whole } from '../../setup/on-paper.ts'

/** Ten in the evening: Maya, who has the case, is off duty until nine. */
const late = () => {
  const { matrix } = new OnPaper()
  const paper = new OnPaper({ matrix: { ...matrix, rules: [] } })
  return paper.do(by(maya), { do: 'note', body: 'Looked' }).pass(tuesday + hours(14) - paper.now)
}

const read = ({ case: one, matrix, people, now }: OnPaper) =>
  tells(one, { matrix, people, now })
    .told.map(({ sentence }) => sentence)
    .join(' ')

const away = 'is off duty until'

describe('nobody is said to be off duty just after they', () => {
  test.for<[string, (paper: OnPaper) => unknown]>([
    ['replied', (paper) => paper.do(by(maya), { do: 'reply', body: 'Found it' })],
    ['noted something', (paper) => paper.do(by(maya), { do: 'note', body: 'Hm' })],
    [
      'sent an update',
      (paper) => paper.do(by(maya), { do: 'send_update', body: 'Half done', nextBy: null }),
    ],
    [
      'set its category',
      (paper) => paper.do(by(maya), { do: 'set_category', category: 'billing' }),
    ],
    [
      'took the case',
      (paper) => {
        paper.do(by(ravi), { do: 'assign', to: who(ravi), tier: null, reason: 'I know it' })
      },
    ],
    [
      'accepted it',
      (paper) =>
        paper
          .do(by(maya), { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })
          .do(by(dana), { do: 'accept_handoff' }),
    ],
  ])('%s', ([, act]) => {
    const paper = late()
    expect(read(paper)).toContain(`${maya.name} ${away}`)
    act(paper)
    expect(read(paper)).not.toContain(away)
    expect(read(paper.pass(minutes(29)))).not.toContain(away)
    expect(read(paper.pass(minutes(2)))).toContain(away)
  })

  test.for<[string, (paper: OnPaper) => unknown]>([
    ['a colleague wrote', (paper) => paper.do(by(ravi), { do: 'reply', body: 'For Maya' })],
    ['the customer wrote', (paper) => paper.write('Any news?')],
    [
      'it was given to somebody who is away',
      (paper) =>
        paper
          .do(by(maya), { do: 'note', body: 'Hm' })
          .do(by(maya), { do: 'assign', to: who(ravi), tier: null, reason: 'Knows it' }),
    ],
  ])('which says nothing of whoever has it when %s', ([, act]) => {
    const paper = late()
    act(paper)
    expect(read(paper)).toContain(away)
  })
})

test('an alert says to the lead, and to nobody else, that they lead the case', () => {
  const paper = new OnPaper().pass(minutes(90))
  const leads = alertsFor(paper.case, paper.events).map((alert) => {
    const cause = paper.events.find(({ seq }) => seq === alert.seq)
    if (!cause || alert.to !== 'agent') throw new Error('nobody was called')
    return [alert.agent.name, alertFacts(paper.case, cause, 'person', alert.agent).leads]
  })
  expect(Object.fromEntries(leads)).toEqual({ [maya.name]: true, [dana.name]: false })
})
