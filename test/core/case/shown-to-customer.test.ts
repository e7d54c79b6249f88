import { maya } from '@caselead/api/demo/cast.ts'
import { changesCustomersPage } from '@caselead/core/case/shown-to-customer.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { by, OnPaper } from '../../setup/on-paper.ts'

const paper = () => new OnPaper()
const owner = (one: OnPaper) => ({ type: 'agent' as const, id: '', name: '', ...one.case.assignee })
const note = (one: OnPaper) => one.do(owner(one), { do: 'note', body: 'Between us.' })

test.for<[string, () => OnPaper, (one: OnPaper) => unknown, boolean]>([
  ['a first note of whoever has it: they are working on it', paper, note, true],
  ['another note', () => note(paper()), note, false],
  ['a reply', () => note(paper()), (one) => one.do(by(maya), { do: 'reply', body: 'Soon.' }), true],
  [
    'a note about it by somebody else, once it is taken',
    () => note(paper()),
    (one) => one.do(by(maya), { do: 'note', body: 'I saw this before.' }),
    false,
  ],
])('%s', ([, begin, act, expected]) => {
  const one = begin()
  const [before, count] = [one.case, one.events.length]
  act(one)
  expect(changesCustomersPage(before, one.case, one.events.slice(count))).toBe(expected)
})

test('whoever else is alerted wakes the customer’s page, which says who was', () => {
  const one = new OnPaper({ impact: 'team', urgency: 'blocked' })
  const minuteByMinute = Array.from({ length: 500 }, () => {
    const [before, count] = [one.case, one.events.length]
    one.pass(60_000)
    const alerts = one.events.slice(count).filter(({ kind }) => kind === 'alerted')
    return { before, after: one.case, alerts }
  })
  const more = found(
    minuteByMinute.filter(({ before, after, alerts }) => {
      const known = before.told?.map(({ id }) => id) ?? []
      return alerts.length > 0 && !after.told?.every(({ id }) => known.includes(id))
    }),
  )
  for (const { before, after, alerts } of more)
    expect(changesCustomersPage(before, after, alerts)).toBe(true)
})
