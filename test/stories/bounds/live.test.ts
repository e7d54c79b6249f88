import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { streamBounds } from '@caselead/api/base/bounds.ts'
import { chris, maya, priya } from '@caselead/api/demo/cast.ts'
import { usualFiles } from '@caselead/api/files/settings.ts'
import { listenOn } from '@caselead/api/http/server/listen-on.ts'
import { startProgram } from '@caselead/api/program.ts'
import { createLive } from '@caselead/api/runtime/live.ts'
import { expect, onTestFinished, test } from 'vitest'
import { until } from '../../setup/desk-in-trouble.ts'
import { linkIn, signedIn, type Visit, visit } from '../../setup/visit.ts'
import { portal, world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const opening = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const
const opened = async (email = chris.email) =>
  (await (await w.as(email)).customer.open(opening)).number
const customer = await signedIn(w, chris.email)
const desk = await signedIn(w, maya.email)

interface Stream {
  status: number
  /** "open {…}", "case C-1001", in order. */
  heard: string[]
  isOver: () => boolean
  close: () => void
}

async function stream(browser: Visit, path: string): Promise<Stream> {
  const closing = new AbortController()
  onTestFinished(() => closing.abort())
  const answer = await browser.ask(path, { signal: closing.signal })
  const heard: string[] = []
  let isOver = false
  void (async () => {
    let text = ''
    for await (const piece of answer.body ?? []) {
      text += Buffer.from(piece).toString()
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const [, event] = /^event: (.*)$/m.exec(block) ?? []
        const [, data = ''] = /^data: ?(.*)$/m.exec(block) ?? []
        if (event) heard.push(`${event} ${data}`.trim())
      }
    }
  })()
    .catch(() => {})
    .finally(() => {
      isOver = true
    })
  if (answer.status === 200) await until(() => heard.length > 0)
  return { status: answer.status, heard, isOver: () => isOver, close: () => closing.abort() }
}

const note = async (number: string, body = 'Between us.') => {
  const agent = (await w.as(maya.email)).agent
  await agent.note({ number, seen: (await agent.case({ number })).seq, body })
}
const reply = async (number: string) => {
  const agent = (await w.as(maya.email)).agent
  await agent.reply({ number, seen: (await agent.case({ number })).seq, body: 'We look.' })
}

test('one stream tells of several cases: how far each is, and which one changed', async () => {
  const [first, second] = [await opened(), await opened()]
  const { heard } = await stream(customer, `/live?case=${first}&case=${second}`)
  const told = JSON.parse(heard[0]?.replace('open ', '') ?? '')
  expect(Object.keys(told).sort()).toEqual([first, second].sort())
  await reply(second)
  await until(() => heard.length > 1)
  expect(heard.slice(1)).toEqual([`case ${second}`])
})

test('a note that says somebody is at work wakes the customer: their page says so', async () => {
  const number = await opened()
  const { heard } = await stream(customer, `/live?case=${number}`)
  // What was told of the opening has arrived.
  await wait(300)
  const before = heard.length
  await note(number)
  await until(() => heard.length > before)
})

test('another internal note wakes the team and no customer', async () => {
  const number = await opened()
  await note(number)
  const theirs = await stream(customer, `/live?case=${number}`)
  const ours = await stream(desk, `/live?case=${number}`)
  // What was told of the opening has arrived.
  await wait(300)
  const before = theirs.heard.length
  await note(number)
  await until(() => ours.heard.length > before)
  await wait(300)
  expect(theirs.heard).toHaveLength(before)
  await reply(number)
  await until(() => theirs.heard.length > before)
})

test('who leads an incident wakes whoever has one of its cases open', async () => {
  const number = await opened()
  const { agent } = await w.as(maya.email)
  await agent.openIncident({ number, title: 'Exports stop' })
  const { incidents } = await agent.incidents({})
  const incident = incidents.find(({ title }) => title === 'Exports stop')?.id ?? ''
  const { heard } = await stream(customer, `/live?case=${number}`)
  // What was told of the opening has arrived.
  await wait(300)
  const before = heard.length
  await agent.describeIncident({ incident, leadId: maya.email, stage: 'fixing' })
  await until(() => heard.length > before)
  await agent.endIncident({ incident })
  await until(() => heard.length > before + 1)
})

test('nobody follows a case that is not theirs', async () => {
  const [own, other] = [await opened(), await opened(priya.email)]
  const { heard } = await stream(customer, `/live?case=${own}&case=${other}`)
  expect(heard[0]).not.toContain(other)
  expect((await stream(customer, `/live?case=${other}`)).status).toBe(404)
  expect((await stream(customer, `/cases/${other}/live`)).status).toBe(404)
  expect((await stream(visit(w), `/live?case=${own}`)).status).toBe(404)
  expect((await stream(customer, '/live')).status).toBe(404)
  expect((await stream(customer, '/live?case=nonsense')).status).toBe(404)
})

test('whoever came by a link follows that case', async () => {
  const number = await opened()
  const browser = visit(w)
  await browser.open(
    new URL(linkIn((await w.newestMail(chris.email)).text)).href.replace(w.url, ''),
  )
  const { heard } = await stream(browser, `/cases/${number}/live`)
  await reply(number)
  await until(() => heard.length > 1)
})

test('signing out ends the stream, here and in every other process', async () => {
  const number = await opened()
  const browser = await signedIn(w, chris.email)
  const other = await startProgram({
    ...{
      databaseUrl: w.databaseUrl,
      secret: w.runtime.secret,
      supportAddress: w.runtime.supportAddress,
    },
    ...{ publicUrl: null, resend: null, hooks: { signingSecret: null, environment: {} } },
    files: usualFiles(tmpdir()),
    ...{
      now: w.now,
      log: w.runtime.log,
      portal: await portal(),
      serve: listenOn(0),
      engine: false,
    },
  })
  onTestFinished(() => other.stop())
  const here = await stream(browser, `/live?case=${number}`)
  const there = await stream(browser, `${other.url}/live?case=${number}`)
  const untouched = await stream(customer, `/live?case=${number}`)
  await browser.submit('/sign-out', {})
  await until(() => here.isOver() && there.isOver(), 5_000)
  expect([here.heard.at(-1), there.heard.at(-1)]).toEqual(['end', 'end'])
  expect(untouched.isOver()).toBe(false)
})

test('one person has so many streams and no more, and the next page goes on without', async () => {
  const number = await opened()
  const browser = await signedIn(w, maya.email)
  const open = await Promise.all(
    Array.from({ length: streamBounds.perPerson }, () => stream(browser, `/live?case=${number}`)),
  )
  expect(open.map(({ status }) => status)).toEqual(open.map(() => 200))
  expect((await stream(browser, `/live?case=${number}`)).status).toBe(429)
  expect((await browser.open(`/desk/cases/${number}`)).status).toBe(200)
  expect((await stream(customer, `/live?case=${number}`)).status).toBe(200)
  open[0]?.close()
  await until(async () => (await stream(browser, `/live?case=${number}`)).status === 200)
})

test('a process has so many streams and no more, and says so', () => {
  const live = createLive({ ...streamBounds, perProcess: 2 })
  const follow = (person: string) =>
    live.follow({ cases: [1], isTeam: false, person, session: person })
  const [first] = [follow('a'), follow('b')]
  expect(() => follow('c')).toThrow('Too many pages are updating live')
  first.stop()
  expect(() => follow('c')).not.toThrow()
})

test('what happens while nobody listens is heard once, all of it', async () => {
  const live = createLive()
  const one = live.follow({ cases: [1, 2], isTeam: true, person: 'a', session: null })
  for (const id of [1, 2, 1, 3]) live.changed(id, true)
  expect(await one.next(1_000)).toEqual({ changed: [1, 2], isOver: false })
  expect(await one.next(1)).toEqual({ changed: [], isOver: false })
  live.stop()
  expect(await one.next(1_000)).toEqual({ changed: [], isOver: true })
})

test('whoever no longer follows a case hears no more of it', async () => {
  const number = await opened()
  const { agent } = await w.as(maya.email)
  await agent.addFollower({ number, email: priya.email })
  const [theirs, guests] = await Promise.all(
    [customer, await signedIn(w, priya.email)].map((each) => stream(each, `/live?case=${number}`)),
  )
  const told = (one: Stream | undefined) =>
    (one?.heard ?? []).filter((event) => event === `case ${number}`).length
  await reply(number)
  await until(() => told(guests) === 1 && told(theirs) === 1)
  const { followers } = await agent.case({ number })
  await agent.removeFollower({ number, id: followers[0]?.id ?? '' })
  await until(() => told(theirs) === 2)
  await reply(number)
  await until(() => told(theirs) === 3)
  await wait(300)
  expect(told(guests)).toBe(1)
})
