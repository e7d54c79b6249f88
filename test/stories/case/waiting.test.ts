import { dana, maya, priya, ravi, tom } from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { widget } from '../../setup/embedded-widget.ts'
import { linkIn, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const printing = {
  subject: 'Printing',
  body: 'It stopped.',
  impact: 'one',
  urgency: 'blocked',
} as const

/** A P3 of Tuesday 09:00, forty minutes later waiting for Priya. */
async function waiting() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(priya.email)).customer.open(printing)
  await w.pass(minutes(40))
  const desk = (await w.as(maya.email)).agent
  await desk.waitOnCustomer({ number, question: 'Which printer is it?' })
  return { w, number, desk }
}

const clocksOf = async (w: World, number: string) =>
  Object.fromEntries(
    (await (await w.as(tom.email)).agent.case({ number })).clocks.map((clock) => [
      clock.kind,
      clock,
    ]),
  )

test('while we wait for the customer, weeks pass and only the promised updates go out', async () => {
  const { w, number, desk } = await waiting()
  const question = await w.newestMail(priya.email)
  expect(question.text).toContain('Which printer is it?')
  const seen = (await w.events(number)).length

  await w.pass(days(21))
  const since = (await w.events(number)).slice(seen)
  const kinds = new Set(since.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual([
    'alerted',
    'clock_warned',
    'promise_broken',
    'update_promised',
    'update_sent',
  ])
  const promised = since.filter(({ kind }) => kind === 'clock_warned')
  expect(promised.map(({ data }) => 'kind' in data && data.kind)).toEqual(
    promised.map(() => 'promise'),
  )
  const reminder = (await w.newestMail(priya.email)).text
  expect(reminder).toContain('We still need an answer to continue. We asked:')
  expect(reminder).toContain('Which printer is it?')
  const one = await desk.case({ number })
  expect(one).toMatchObject({ status: 'waiting', tier: 1, level: 'L1', handoffTo: null })
  expect(one.clocks.find(({ kind }) => kind === 'resolution')?.leftMs).toBe(hours(16) - minutes(40))
})

/** Wednesday 09:00, a day later: 15 h 20 min were left of seven open hours a day. */
test.for<[string, (w: World, number: string) => Promise<unknown>]>([
  [
    'by mail',
    async (w) => w.answer((await w.newestMail(priya.email)).id, 'It is the one on the left.'),
  ],
  [
    'on the page the mail leads to',
    async (w, number) => {
      const browser = visit(w)
      await browser.open(linkIn((await w.newestMail(priya.email)).text))
      const key = crypto.randomUUID()
      const body = 'It is the one on the left.'
      const page = await browser.submit(`/cases/${number}`, { verb: 'write', key, body })
      expect(page).toMatchObject({ status: 200, path: `/cases/${number}?done=write` })
    },
  ],
  [
    'in the widget',
    async (w, number) => {
      const { send } = await widget(w, priya.email)
      const said = { number, body: 'It is the one on the left.', channel: 'widget' }
      expect(await send('customer.write', said)).toMatchObject({ status: 200 })
    },
  ],
])('an answer %s sets every clock going again with what was left', async ([, answer]) => {
  const { w, number } = await waiting()
  await w.moveTo('2026-11-25T08:00:00Z')
  await answer(w, number)
  const kinds = (await w.events(number)).slice(-5).map(({ kind }) => kind)
  expect(kinds).toContain('resumed')
  const { status } = await (await w.as(priya.email)).customer.case({ number })
  expect(status).toBe('open')

  const { resolution, inactivity, next_response } = await clocksOf(w, number)
  expect(resolution).toMatchObject({ leftMs: null, dueAt: Date.parse('2026-11-27T10:20:00+01:00') })
  expect(inactivity).toMatchObject({ leftMs: null, dueAt: w.now() + hours(1) })
  expect(next_response).toMatchObject({ leftMs: null, breachedAt: null })
  const [message] = (await w.events(number)).filter(({ kind }) => kind === 'customer_message')
  expect(message?.data).toMatchObject({ body: 'It is the one on the left.' })
})

test('waiting for the customer lets nobody off accepting', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(priya.email)).customer.open(printing)
  const packet = {
    summary: 'It stopped',
    impact: 'No labels',
    tried: 'Paper',
    environment: '',
    ask: '',
    customerWords: '',
  }
  const desk = (await w.as(maya.email)).agent
  await desk.escalate({ number, to: 'next', reason: 'Driver', packet })
  await desk.waitOnCustomer({ number, question: 'Which printer is it?' })
  expect((await clocksOf(w, number)).handoff).toMatchObject({
    leftMs: null,
    dueAt: w.now() + hours(2),
  })
  const { handoffTo: first } = await desk.case({ number })
  await w.pass(hours(2))
  const { handoffTo, clocks } = await desk.case({ number })
  expect([first, handoffTo].sort()).toEqual([dana.name, ravi.name])
  expect(clocks.find(({ kind }) => kind === 'resolution')?.leftMs).toBe(hours(16))
})
