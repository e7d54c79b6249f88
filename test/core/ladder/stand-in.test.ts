import { dana, maya, ravi, tom } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { agentNamed, by, OnPaper, roster, tuesday, who } from '../../setup/on-paper.ts'

const leave = [{ from: tuesday + minutes(5), to: tuesday + hours(48) }]
const away = (...people: { name: string }[]) =>
  roster().map((agent) =>
    people.some(({ name }) => name === agent.name) ? { ...agent, timeOff: leave } : agent,
  )

/** Maya leads; somebody is told after a quarter of an hour that her update is due soon. */
function told(people: OnPaper['people']): string[] {
  const paper = new OnPaper({ people })
  if (paper.case.lead?.id !== maya.email) {
    paper.do(by(maya), { do: 'name_lead', lead: who(maya), reason: '' })
    paper.do(by(maya), { do: 'assign', to: who(maya), tier: null, reason: '' })
  }
  paper.do(by(maya), { do: 'promise_update', by: paper.now + minutes(20), words: null })
  paper.pass(minutes(16))
  const warned = paper.events.find(
    ({ kind, data }) => kind === 'alerted' && data.message.includes('promised update'),
  )
  return warned?.kind === 'alerted' ? warned.data.to.map(({ name }) => name) : []
}

test.for<[what: string, people: OnPaper['people'], told: string[]]>([
  ['a lead who is there', roster(), [maya.name]],
  ['a lead on leave has the backup told instead', away(maya), [dana.name]],
  ['with the backup on leave too, another owner', away(maya, dana), [tom.name]],
  ['with nobody there, the lead all the same', away(maya, dana, tom), [maya.name]],
  [
    'somebody who has left is told as they were known',
    [agentNamed(dana), agentNamed(tom), agentNamed(ravi)],
    [maya.name],
  ],
])('an alert for the lead is not left unread: %s', ([, people, expected]) => {
  expect(told(people)).toEqual(expected)
})
