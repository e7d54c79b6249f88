import { maya } from '@caselead/api/demo/cast.ts'
import { recordEntry } from '@caselead/api/views/desk/record-entry.ts'
import { hours } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { by, OnPaper } from '../setup/on-paper.ts'

const read = (desk: OnPaper) =>
  desk.events.map((event) => recordEntry(event, desk.events, desk.matrix))

test('what somebody did inside is told with their name', () => {
  const desk = new OnPaper()
  const agent = by(maya)
  desk.do(agent, { do: 'note', body: 'Look at rack 7.' })
  desk.do(agent, { do: 'ask', question: 'Which release?', alreadyGiven: 'Release 4.2' })
  desk.write('Release 4.2, as I said')
  desk.do(agent, { do: 'ask_refund', usd: 250, reason: 'Two days' })
  expect(read(desk).map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining([
      'Maya Lindqvist wrote a note',
      'Maya Lindqvist asked for something the customer had already given',
      'Maya Lindqvist asked for a refund of 250 USD, which L2 or above has to authorise',
    ]),
  )
})

test('the team reads of the customer, where the customer reads “you”', () => {
  const desk = new OnPaper()
  const agent = by(maya)
  desk.do(agent, { do: 'wait_on_customer', question: 'Which browser?' })
  desk.pass(hours(1)).write('Firefox')
  desk.do(agent, { do: 'promise_update', by: desk.now + hours(3), words: 'We look into it.' })
  const sentences = read(desk).map(({ sentence }) => sentence)
  expect(sentences).toContain('Waiting for an answer from Chris Novak')
  expect(sentences.filter((each) => /\byou\b|_/i.test(each))).toEqual([])
  expect(read(desk).findLast(({ kind }) => kind === 'update_promised')).toMatchObject({
    sentence: 'Next update promised by',
    time: desk.now + hours(3),
    body: 'We look into it.',
  })
})

test.for<[what: string, words: string[]]>([
  ['We will cancel.', []],
  ['We are cancelling.', ['cancelling']],
])('“%s” raises an alarm, told in other words only where there are: %j', ([body, words]) => {
  const triaged = read(new OnPaper({ body })).find(({ kind }) => kind === 'triaged')
  const alarm = triaged?.scores.find(({ name }) => name === 'Alarms')
  expect(alarm).toEqual({ name: 'Alarms', said: 'cancel', words, isAlarming: true })
})
