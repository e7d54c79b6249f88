import { visitorByEmail } from '@caselead/api/auth/auth.ts'
import { dana, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { createCaller } from '@caselead/api/routers/router.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { whole } from '../../setup/on-paper.ts'
import { quietDesk } from '../../setup/quiet-desk.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-02T09:00:00Z' })
const { customer } = await w.as(priya.email)
const { agent } = await w.as(maya.email)
const asked = { body: 'They stop.', impact: 'one', urgency: 'degraded' } as const
for (const subject of ['Exports stop', 'Labels stop']) {
  const { number } = await customer.open({ ...asked, subject })
  await agent.escalate({ number, to: 'L2', reason: 'Beyond me', packet: whole })
  await (await w.as(dana.email)).agent.acceptHandoff({ number })
}
w.letPass(minutes(2))
await keepFactsUpToDate(w.runtime)

/** A desk on two connections that count what they're asked. */
async function deskOn(reportsUrl: string) {
  const asks = { db: [] as string[], reports: [] as string[] }
  const counted = (name: keyof typeof asks, url: string, readOnly: boolean) => {
    const db = connect(url, { max: 2, readOnly, onQuery: ({ text }) => asks[name].push(text) })
    onTestFinished(() => db.destroy())
    return db
  }
  const db = counted('db', w.databaseUrl, false)
  const reports = counted('reports', reportsUrl, true)
  const runtime = quietDesk({ db, reports, secret: w.runtime.secret, now: w.now })
  const visitor = await visitorByEmail(runtime, sofia.email)
  const { agent: lead, reviews } = createCaller({
    runtime,
    visitor,
    operator: false,
    mailbox: false,
  })
  return { lead, reviews, asks, reports }
}

const isOfFacts = (text: string) => text.includes('case_facts')

test('figures, their parts and their lists are read from the replica, and from nowhere else', async () => {
  const { lead, asks } = await deskOn(w.databaseUrl)
  const { figures } = await lead.health({ period: '30' })
  await lead.splitFigure({ period: '30', figure: 'returned', by: 'tier' })
  const { paging } = await lead.behindFigure({ period: '30', figure: 'returned' })
  expect(paging.total).toBe(figures.find(({ name }) => name === 'returned')?.n)
  expect(asks.db.filter(isOfFacts)).toEqual([])
  expect(asks.reports.filter(isOfFacts).length).toBeGreaterThan(2)
  expect(asks.reports.filter((text) => /^(insert|update|delete)/.test(text))).toEqual([])
})

test('nothing can be written through it', async () => {
  const { reports } = await deskOn(w.databaseUrl)
  await expect(sql`delete from case_facts`.execute(reports)).rejects.toThrow('read-only')
})

test('while it can’t be reached, figures say so and the desk goes on', async () => {
  const { lead, reviews, asks } = await deskOn('postgres://nobody@127.0.0.1:1/none')
  await expect(lead.health({ period: '30' })).rejects.toThrow(
    'We can’t reach the database for reports right now',
  )
  await expect(lead.splitFigure({ period: '30', figure: 'returned', by: 'tier' })).rejects.toThrow(
    'Everything else works.',
  )
  expect(asks.db.filter(isOfFacts)).toEqual([])
  expect((await lead.home()).counts.open).toBe(2)
  expect((await reviews.list()).reviews).toEqual([])
})
