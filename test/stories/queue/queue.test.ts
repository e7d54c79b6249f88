import { chris, ines, maya, priya, sofia, tom } from '@caselead/api/demo/cast.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import type { Inputs } from '@caselead/api/routers/router.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { outcome } from '../../setup/surface.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

type Asked = Inputs['queue']['add']['asked']

/** Four cases of two accounts: one waits, one is critical, one is solved, one is Tom’s. */
async function opened() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const open = async (
    who: { email: string },
    subject: string,
    urgency: 'blocked' | 'degraded' | 'question' = 'question',
    impact: 'everyone' | 'one' = 'one',
  ) => {
    await w.pass(minutes(1))
    const { customer } = await w.as(who.email)
    return (await customer.open({ subject, body: `${subject} again`, impact, urgency })).number
  }
  const waits = await open(chris, 'Waybills lack a barcode')
  const critical = await open(priya, 'Checkout is down', 'blocked', 'everyone')
  const solved = await open(priya, 'Reset my password')
  const toms = await open(chris, 'Exports are slow', 'degraded')
  const { agent } = await w.as(maya.email)
  await agent.ask({ number: waits, question: 'Which printer, a Zebra?' })
  await agent.resolve({ number: solved, resolution: 'Done: the link had expired.' })
  await agent.assign({ number: toms, agentId: tom.email, reason: 'Knows exports' })
  await agent.note({ number: toms, body: 'See the Größentabelle in sheet7.' })
  await keepFactsUpToDate(w.runtime)
  const names = new Map([
    ...([
      [waits, 'waits'],
      [critical, 'critical'],
    ] as const),
    ...([
      [solved, 'solved'],
      [toms, 'toms'],
    ] as const),
  ])
  const queue = async (asked: Asked, who: { email: string } = maya) => {
    const { rows } = await (await w.as(who.email)).agent.queue(asked)
    return rows.map(({ number }) => names.get(number) ?? number)
  }
  return { w, waits, critical, solved, toms, queue, open }
}

const desk = await opened()

test.for<[asked: Asked, found: string[]]>([
  [{}, ['critical', 'toms', 'waits']],
  [{ filter: 'all' }, ['critical', 'solved', 'toms', 'waits']],
  [{ priority: 'P1' }, ['critical']],
  [{ priority: 'P4' }, ['waits']],
  [{ plan: 'enterprise' }, ['critical']],
  [{ account: 'Harbour Logistics' }, ['critical']],
  [{ account: 'Harbour Logistics', filter: 'all' }, ['critical', 'solved']],
  [{ assignee: tom.name }, ['toms']],
  [{ assignee: tom.email, priority: 'P1' }, []],
  [{ waitingHours: 1 }, []],
  [{ filter: 'resolved' }, ['solved']],
  [{ words: 'barcode' }, ['waits']],
  [{ words: 'BARC' }, ['waits']],
  [{ words: 'zebra printer' }, ['waits']],
  [{ words: 'zebra checkout' }, []],
  [{ words: 'grossentabelle' }, []],
  [{ words: 'größentabelle sheet7' }, ['toms']],
  [{ words: 'Harbour' }, ['critical']],
  [{ words: 'expired', filter: 'all' }, ['solved']],
  [{ words: 'expired' }, []],
  [{ words: '%' }, []],
  [{ words: "' & | ! :* (" }, []],
])('%j finds %j', async ([asked, found]) => {
  expect((await desk.queue(asked)).toSorted()).toEqual(found)
})

test.for<[asked: Asked, order: string[]]>([
  [{ sort: 'severity' }, ['critical', 'toms', 'waits']],
  [{ sort: 'severity', isReversed: true }, ['waits', 'toms', 'critical']],
  [{ sort: 'number', filter: 'all' }, ['toms', 'solved', 'critical', 'waits']],
  [{ sort: 'number', isReversed: true }, ['waits', 'critical', 'toms']],
  [{ sort: 'waiting' }, ['waits', 'critical', 'toms']],
])('%j orders them %j', async ([asked, order]) => {
  expect(await desk.queue(asked)).toEqual(order)
})

test('one who waits long enough for the customer is found, and one that’s due soon', async () => {
  const { w, queue, waits } = await opened()
  w.letPass(hours(30))
  expect(await queue({ waitingHours: 24 })).toEqual(['waits'])
  expect(await queue({ dueHours: 1 })).not.toEqual([])
  expect(waits).toBeTruthy()
})

test('what changed a moment ago is found by its subject before its words are', async () => {
  const { open, queue, w } = await opened()
  const fresh = await open(chris, 'Pallets vanish')
  expect(await queue({ words: 'pallets' })).toEqual([fresh])
  await keepFactsUpToDate(w.runtime)
  expect(await queue({ words: 'pallets' })).toEqual([fresh])
})

test('an account or a person who isn’t there is said to be missing, at its field', async () => {
  const { agent } = await desk.w.as(maya.email)
  expect((await outcome(agent.queue({ account: 'Nobody Ltd' }))).refusal).toMatchObject({
    message: 'Account not found.',
  })
  expect((await outcome(agent.queue({ lead: 'Nobody' }))).refusal).toMatchObject({
    message: 'Colleague not found.',
  })
})

test('“me” in a team’s view is whoever looks, and each count is as long as its list', async () => {
  const { w } = desk
  const asked = { assignee: 'me' }
  const mine = await w.as(tom.email)
  await mine.queue.add({ name: 'On my desk', isShared: true, asked })
  for (const who of [tom, ines]) {
    const { queue, agent } = await w.as(who.email)
    const { saved, counts } = await queue.views()
    const view = saved.find(({ name }) => name === 'On my desk')
    expect(view).toMatchObject({ isShared: true, owner: tom.name, asked: { assignee: 'me' } })
    expect(view?.cases.count).toBe((await agent.queue(asked)).paging.total)
    expect(counts.open.count).toBe((await agent.queue({})).paging.total)
  }
})

test('a view is its owner’s; the team’s are changed by whoever leads, too; nobody sees another’s own', async () => {
  const { w } = await opened()
  const [owner, other, lead] = await Promise.all(
    [tom, maya, sofia].map(async ({ email }) => (await w.as(email)).queue),
  )
  if (!owner || !other || !lead) throw new Error('all of them are on the team')
  const asked = { priority: 'P1' } as const
  const { view } = await owner.add({ name: 'Critical', asked })
  const to = { view, version: 1, name: 'Most critical', asked }
  expect((await other.views()).saved).toEqual([])
  await expect(other.change({ ...to, isShared: false })).rejects.toThrow('View not found.')
  await expect(lead.remove({ view })).rejects.toThrow('View not found.')
  await owner.change({ ...to, isShared: true })
  await expect(other.change({ ...to, version: 2, isShared: true })).rejects.toThrow(
    'Tom Okafor saved',
  )
  await lead.change({ ...to, version: 2, isShared: true, asked: { ...asked, sort: 'number' } })
  await expect(owner.change({ ...to, version: 2, isShared: true })).rejects.toThrow(
    'This view changed',
  )
  expect((await other.views()).saved).toMatchObject([{ name: 'Most critical', version: 3 }])
  await lead.remove({ view })
  expect((await owner.views()).saved).toEqual([])
})

test('there’s room for 30 views, no more', async () => {
  const { w } = await opened()
  const { queue } = await w.as(maya.email)
  for (let n = 0; n < 30; n++) await queue.add({ name: `View ${n}`, asked: {} })
  await expect(queue.add({ name: 'One more', asked: {} })).rejects.toThrow(
    'You already have 30 views',
  )
  await queue.add({ name: 'The team’s', isShared: true, asked: {} })
})

test('on the page filters are a form, each set one a link that removes it, and a view is saved and deleted', async () => {
  const { w } = await opened()
  const page = await signedIn(w, maya.email)
  const { html } = await page.open('/desk/queue?filter=open&priority=P1&words=checkout')
  expect(html).toContain('Checkout is down')
  expect(html).not.toContain('Exports are slow')
  expect(html).toContain('Remove filter Severity: Critical')
  const asked = 'filter=open&priority=P1'
  const saved = await page.submit(`/desk/queue?${asked}`, { verb: 'add-view', asked, name: 'Hot' })
  expect(saved.text).toContain('View saved.')
  expect(saved.text).toContain('Hot')
  const nameless = await page.submit(`/desk/queue?${asked}`, { verb: 'add-view', asked, name: '' })
  expect(nameless.text).toContain('Enter a name for the view.')
  const missing = await page.open('/desk/queue?account=Nobody')
  expect(missing.html).toContain('Account not found.')
  expect((await page.open('/desk/queue?view=999')).html).toContain('isn’t available any more')
})

test('the file lists what the page lists, in its order', async () => {
  const { w, critical, toms } = await opened()
  const page = await signedIn(w, maya.email)
  const { text } = await page.open('/desk/queue.csv?filter=open&sort=severity')
  expect(text.indexOf(critical)).toBeGreaterThan(0)
  expect(text.indexOf(critical)).toBeLessThan(text.indexOf(toms))
  const refused = await page.open('/desk/queue.csv?account=Nobody')
  expect([refused.status, refused.text]).toEqual([404, 'Account not found.'])
})

test('the next case is the one due soonest of mine and of nobody’s, and then it’s mine', async () => {
  const { w, queue, toms } = await opened()
  const { agent } = await w.as(maya.email)
  const next = async () => (await agent.takeNext()).number
  expect(await next()).toBeNull()
  const nobody = sql<string>`jsonb_set(state, '{assignee}', 'null')`
  await w.runtime.db
    .updateTable('cases')
    .set({ assignee_id: null, state: nobody })
    .where('id', '=', Number(toms.slice(2)))
    .execute()
  expect(await next()).toBe(toms)
  expect(await queue({ filter: 'working' })).toContain('toms')
  expect(await next()).toBe(toms)
})

test('colleagues who take the next case at the same moment get different ones', async () => {
  const { w, queue, open } = await opened()
  for (let n = 0; n < 4; n++) await open(chris, `Question ${n}`)
  const nobody = sql<string>`jsonb_set(state, '{assignee}', 'null')`
  await w.runtime.db.updateTable('cases').set({ assignee_id: null, state: nobody }).execute()
  const taken = await Promise.all(
    [maya, tom, ines].map(async ({ email }) => (await (await w.as(email)).agent.takeNext()).number),
  )
  expect(new Set(taken).size).toBe(3)
  expect(await queue({ filter: 'unassigned' })).not.toEqual([])
})
