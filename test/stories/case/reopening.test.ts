import { chris, maya } from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import { expect, test } from 'vitest'
import { type World, world } from '../../setup/world.ts'

const exports = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'team',
  urgency: 'degraded',
} as const

/** A P2 of Tuesday 09:00, solved at 09:40: 7 h 20 min of its eight are left. */
async function solved() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open(exports)
  await w.pass(minutes(40))
  const { agent } = await w.as(maya.email)
  await agent.resolve({ number, resolution: 'The export waits for the index now.' })
  return { w, number, agent }
}

const clock = async (w: World, number: string, kind: ClockKind) =>
  (await (await w.as(maya.email)).agent.case({ number })).clocks.find((one) => one.kind === kind)

test('writing to a solved case opens it again, with the time that was left and nothing overdue', async () => {
  const { w, number, agent } = await solved()
  expect((await clock(w, number, 'survey_send'))?.dueAt).toBe(w.now() + hours(1))
  expect((await clock(w, number, 'auto_close'))?.dueAt).toBe(
    Date.parse('2026-12-01T15:40:00+01:00'),
  )
  const told = await w.newestMail(chris.email)
  await w.moveTo('2026-11-30T08:00:00Z')
  const before = (await w.events(number)).length
  await w.answer(told.id, 'No, it stops again at 10 %.')

  const since = (await w.events(number)).slice(before).map(({ kind }) => kind)
  expect(since).toEqual(['customer_message', 'reopened', 'triaged', 'update_promised'])
  expect((await clock(w, number, 'resolution'))?.dueAt).toBe(
    Date.parse('2026-12-01T09:20:00+01:00'),
  )
  expect((await clock(w, number, 'inactivity'))?.dueAt).toBe(w.now() + minutes(20))
  expect(await clock(w, number, 'survey_send')).toBe(undefined)
  expect(await clock(w, number, 'auto_close')).toBe(undefined)

  await agent.note({ number, body: 'Looking' })
  await agent.resolve({ number, resolution: 'Now for good.' })
  await w.pass(days(1))
  await (await w.as(chris.email)).customer.reopen({ number, reason: 'Sorry: still broken' })
  expect((await clock(w, number, 'resolution'))?.dueAt).toBe(
    Date.parse('2026-12-02T09:20:00+01:00'),
  )
  expect(await agent.case({ number })).toMatchObject({ status: 'open', level: 'L2' })
  expect((await w.events(number)).find(({ kind }) => kind === 'escalated')).toMatchObject({
    data: { because: { rule: 'reopened-twice', evidence: 'the case has been reopened twice' } },
  })
})

test('a solved case asks how easy it was after an hour and closes by itself after forty open hours', async () => {
  const { w, number, agent } = await solved()
  await w.pass(minutes(59))
  expect(
    (await w.mails(chris.email)).map(({ preview }) => preview.includes('1 to 7')),
  ).not.toContain(true)
  await w.pass(minutes(1))
  expect((await w.newestMail(chris.email)).text).toContain('from 1 to 7')
  await w.moveTo('2026-12-01T14:39:59Z')
  expect((await agent.case({ number })).status).toBe('resolved')
  await w.moveTo('2026-12-01T14:40:00Z')
  expect((await agent.case({ number })).status).toBe('closed')
  await (await w.as(chris.email)).customer.write({ number, body: 'It is back.' })
  expect((await agent.case({ number })).status).toBe('open')
})

test('opened again before the hour is over, nobody is asked how easy it was', async () => {
  const { w, number } = await solved()
  await w.pass(minutes(30))
  await (await w.as(chris.email)).customer.write({ number, body: 'It is back.' })
  await w.pass(days(3))
  const kinds = (await w.events(number)).map(({ kind }) => kind)
  expect(kinds).not.toContain('survey_sent')
  expect(kinds).not.toContain('closed')
})
