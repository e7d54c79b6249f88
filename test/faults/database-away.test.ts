import { setTimeout as wait } from 'node:timers/promises'
import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { migrateToLatest } from '@caselead/db/server/migrate.ts'
import { expect, onTestFinished, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { customerOf } from '../setup/customer.ts'
import { hourly, secret, serveOn, until } from '../setup/desk-in-trouble.ts'
import { ownPostgres } from '../setup/own-postgres.ts'
import { provider } from '../setup/provider.ts'
import {
  expectFiredOnce,
  expectSentOnce,
  expectWholeRecord,
  progress,
  sentAnHourAgo,
} from '../setup/recorded.ts'

const sorry = 'We can’t reach our records right now. Try again in a moment.'

test('the database away for ten seconds: nobody is lied to, nothing is lost, all goes on by itself', async () => {
  const postgres = await ownPostgres()
  const db = connect(postgres.url)
  onTestFinished(() => db.destroy())
  await migrateToLatest(db)
  const mail = await provider()
  onTestFinished(mail.close)
  await settleCast(db, Date.now() - minutes(61), hourly)
  const crowd = { email: ingrid.email, matrix: hourly, secret }
  const [mine = 0] = await openMany(db, { ...crowd, at: [Date.now()] })
  const customer = await customerOf(db, mine)
  const serving = await serveOn(postgres.url, mail)
  expect((await customer.page(serving.url)).status).toBe(200)
  // Twenty cases whose hour is over while the database is away.
  const soon = Date.now() - minutes(60) + seconds(5)
  await openMany(db, { ...crowd, at: Array.from({ length: 20 }, () => soon) })
  await until(async () => (await progress(db)).sent === 2 * 21)
  await sentAnHourAgo(db)

  const first = customer.write(serving.url, 'before the outage', 'key-before')
  expect((await first).status).toBe(200)
  const writing = Array.from({ length: 12 }, async (_, index) => {
    await wait(index * 900)
    const key = `key-${index}-in-the-outage`
    return customer.writeUntilTaken(serving.url, `number ${index}`, key)
  })
  await wait(500)
  await postgres.stop()
  const away = Date.now()

  const health = await fetch(`${serving.url}/healthz`)
  expect(health.status).toBe(503)
  expect(await health.json()).toMatchObject({ ok: false, database: 'away' })
  const page = await customer.page(serving.url)
  expect(page.status).toBe(503)
  expect(await page.text()).toContain(sorry)
  const asked = await customer.write(serving.url, 'asked while away', 'key-api-away')
  expect(asked.status).toBe(503)
  expect(await asked.text()).toContain(sorry)
  const form = await customer.sendForm(serving.url, 'typed while away', 'key-form-away')
  expect(form.status).toBe(503)
  const kept = await form.text()
  expect(kept).toContain('What you typed is kept on this page.')
  expect(kept).toContain('<input type="hidden" name="body" value="typed while away">')

  await wait(away + seconds(10) - Date.now())
  await postgres.start()
  await until(async () => (await fetch(`${serving.url}/healthz`)).ok, seconds(20))
  for (let times = 0; times < 3; times++) {
    const again = await customer.write(serving.url, 'asked while away', 'key-api-away')
    expect(again.status).toBe(200)
    const sent = await customer.sendForm(serving.url, 'typed while away', 'key-form-away')
    expect(sent.status).toBe(303)
  }
  expect(await Promise.all(writing)).toEqual(writing.map(() => 200))
  await until(async () => (await progress(db)).fired === 2 * 20, seconds(20))
  const toCustomers = async () => {
    const letters = await db.selectFrom('outbox').select(['recipient', 'sent_at']).execute()
    return letters.filter(({ recipient, sent_at }) => sent_at && recipient.startsWith('contact:'))
  }
  await until(async () => (await toCustomers()).length === 21 + 20, seconds(20))

  const written = await db
    .selectFrom('events')
    .select('data')
    .where('case_id', '=', mine)
    .where('kind', '=', 'customer_message')
    .execute()
  const bodies = written.map(({ data }) => (data as { body: string }).body)
  const during = writing.map((_, index) => `number ${index}`)
  const all = ['before the outage', 'asked while away', 'typed while away', ...during]
  expect(bodies.sort()).toEqual(all.sort())
  expect(serving.isAlive()).toBe(true)
  await expectFiredOnce(db, Date.now() - seconds(1))
  await expectSentOnce(db, mail)
  await expectWholeRecord(db, hourly)
}, 90_000)
