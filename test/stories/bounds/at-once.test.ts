import { chris, dana, ines, jonas, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { verifyChain } from '@caselead/api/record/hash.ts'
import { asEvent } from '@caselead/api/record/read.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { eventsOf } from '@caselead/db/case/events.ts'
import { expect, test } from 'vitest'
import { widget } from '../../setup/embedded-widget.ts'
import { outcome } from '../../setup/surface.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const opening = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

async function opened() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open(opening)
  return { w, number }
}

const many = <T>(count: number, deed: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => deed(index)))

const cases = (w: World) => w.db.selectFrom('cases').select('id').execute()

async function chain(w: World, number: string) {
  const rows = await eventsOf(w.db, Number(number.slice(2)))
  return verifyChain(rows.map((row) => ({ event: asEvent(row), hash: row.hash })))
}

test('the same form sent twice, or twenty times at once, opens one case and answers the same', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { send } = await widget(w, chris.email)
  const once = { ...opening, key: 'from-the-widget' }
  const first = await send('customer.open', once)
  expect(await send('customer.open', once)).toEqual(first)
  expect(await cases(w)).toHaveLength(1)

  const answers = await many(20, () => send('customer.open', { ...opening, key: 'twenty-times' }))
  expect(new Set(answers.map(({ body }) => body.result.data.number))).toEqual(new Set(['C-1002']))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(await cases(w)).toHaveLength(2)
  expect(await w.mails(chris.email)).toHaveLength(2)

  const browser = await signedIn(w, chris.email)
  const form = { ...opening, key: 'from-the-portal' }
  const pages = await many(5, () => browser.submit('/cases/new', form))
  expect(new Set(pages.map(({ path }) => path))).toEqual(new Set(['/cases/C-1003?done=opened']))
  const { customer } = await w.as(priya.email)
  expect(await customer.open({ ...opening, key: 'from-the-widget' })).toMatchObject({
    number: 'C-1004',
  })
})

test('a key whose first use was refused is as good as new', async () => {
  const { w, number } = await opened()
  const { customer } = await w.as(chris.email)
  const key = 'once-and-for-all'
  await expect(customer.write({ number, body: ' ', key })).rejects.toThrow('Write your message')
  const { seq } = await customer.write({ number, body: 'Any news?', key })
  expect(await customer.write({ number, body: 'Any news?', key })).toEqual({ number, seq })
  expect((await w.events(number)).filter(({ kind }) => kind === 'customer_message')).toHaveLength(1)
})

test('of two agents who act on what they saw, one is told that the case has gone on', async () => {
  const { w, number } = await opened()
  const { seq } = await (await w.as(maya.email)).agent.case({ number })
  const replies = await Promise.all(
    [maya, dana].map(async ({ email }) =>
      outcome((await w.as(email)).agent.reply({ number, body: `I am on it, ${email}`, seen: seq })),
    ),
  )
  const [refused, ...others] = replies.flatMap(({ refusal }) => refusal ?? [])
  expect(others).toEqual([])
  expect(refused).toMatchObject({
    code: 'conflict',
    message:
      'Something happened on this case since you opened the page. Check it before you try again.',
  })
  expect((await w.events(number)).filter(({ kind }) => kind === 'reply')).toHaveLength(1)

  const desk = await signedIn(w, sofia.email)
  const stale = {
    verb: 'note',
    seen: String(seq),
    key: crypto.randomUUID(),
    body: 'Typed for long',
  }
  const page = await desk.submit(`/desk/cases/${number}`, stale)
  expect(page.status).toBe(409)
  expect(page.text).toContain('Something happened on this case since you opened the page.')
  expect(page.html).toContain('Typed for long')
})

test('fifty replies at once all land, in one order, and the record holds', async () => {
  const { w, number } = await opened()
  const agents = await Promise.all([maya, dana, ines, jonas, sofia].map(({ email }) => w.as(email)))
  const done = await many(50, (n) =>
    (agents[n % 5] as typeof w.nobody).agent.reply({ number, body: `Reply ${n}` }),
  )
  expect(new Set(done.map(({ seq }) => seq)).size).toBe(50)
  const events = await w.events(number)
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
  const bodies = events.flatMap(({ kind, data }) =>
    kind === 'reply' && 'body' in data ? [data.body] : [],
  )
  expect(new Set(bodies).size).toBe(50)
  expect(await chain(w, number)).toMatchObject({ ok: true })
  expect(await w.mails(chris.email)).toHaveLength(51)
})

test('a handoff two colleagues accept at the same moment belongs to one of them', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const critical = { ...opening, impact: 'many', urgency: 'blocked' } as const
  const { number } = await (await w.as(chris.email)).customer.open(critical)
  const accepted = await Promise.all(
    [ines, jonas, sofia].map(async ({ email }) =>
      outcome((await w.as(email)).agent.acceptHandoff({ number })),
    ),
  )
  expect(accepted.filter(({ refusal }) => refusal === null)).toHaveLength(1)
  expect(accepted.flatMap(({ refusal }) => refusal?.message ?? [])).toEqual(
    Array(2).fill('There’s no handoff to accept.'),
  )
})

test('customer, agents and clocks at the same moment leave one consistent record', async () => {
  const { w, number } = await opened()
  const { customer } = await w.as(chris.email)
  const { agent } = await w.as(maya.email)
  for (let round = 0; round < 5; round++) {
    await Promise.all([
      w.pass(minutes(45)),
      ...Array.from({ length: 6 }, (_, n) =>
        customer.write({ number, body: `Round ${round}, ${n}` }),
      ),
      ...Array.from({ length: 3 }, (_, n) =>
        agent.reply({ number, body: `Answer ${round}, ${n}` }),
      ),
    ])
  }
  const kinds = (await w.events(number)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'customer_message')).toHaveLength(30)
  expect(kinds.filter((kind) => kind === 'reply')).toHaveLength(15)
  expect(await chain(w, number)).toMatchObject({ ok: true })
  // What was written while the last round’s time passed is posted in the next minute.
  await w.pass(minutes(1))
  expect((await visit(w).ask('/healthz')).status).toBe(200)
})
