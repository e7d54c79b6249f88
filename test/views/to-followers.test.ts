import { maya } from '@caselead/api/demo/cast.ts'
import { caseView } from '@caselead/api/views/case/case.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { PublicEvent } from '@caselead/core/case/events.ts'
import { expect, test } from 'vitest'
import { by, OnPaper } from '../setup/on-paper.ts'

const theirs = /your case|(?:from|for|on) you\b|your answer/i

const opened = () => new OnPaper()
const asked = () => opened().do(by(maya), { do: 'wait_on_customer', question: 'Which export?' })
const solved = () => opened().do(by(maya), { do: 'resolve', resolution: 'Fixed.' })

const cases = [
  ['just opened', opened()],
  ['left alone', opened().pass(hours(30))],
  ['waiting for its customer', asked()],
  ['waiting, with automatic updates', asked().pass(hours(80))],
  ['answered', asked().pass(minutes(20)).write('All of them.')],
  ['no longer waiting', asked().do(by(maya), { do: 'resume', why: 'We found it.' })],
  ['solved', solved()],
  ['opened again', solved().do(by(maya), { do: 'reopen', reason: 'Once more.' })],
] as const

const readBy = (paper: OnPaper, forFollower: boolean): string => {
  const { matrix, people, now } = paper
  const shown = paper.events.filter(({ visibility }) => visibility === 'public') as PublicEvent[]
  return JSON.stringify(caseView(paper.case, shown, { matrix, people, now, forFollower }, now))
}

test.for(cases)('to whoever only follows it, a case %s is somebody else’s', ([, paper]) => {
  expect(readBy(paper, true)).not.toMatch(theirs)
})

test('its customer is spoken to', () => {
  expect(readBy(asked(), false)).toContain('We need more information from you.')
  expect(readBy(asked(), false)).toContain('is your case lead')
})

test('a follower is told whose answer we wait for', () => {
  const { name } = asked().case.contact
  expect(readBy(asked(), true)).toContain(`We need more information from ${name}.`)
  expect(readBy(asked(), true)).toContain('is the case lead')
})
