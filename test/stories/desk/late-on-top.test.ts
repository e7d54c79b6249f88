import { chris, ingrid, maya } from '@caselead/api/demo/cast.ts'
import { days, hours } from '@caselead/core/base/instant.ts'
import { up } from '@caselead/db/migrations/0037-late-on-top.ts'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

const small = { body: 'It is blank.', impact: 'one', urgency: 'question' } as const

test('a case that was late before an update of Caselead is on top of the queue after it', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const late = await (await w.as(chris.email)).customer.open({ ...small, subject: 'Labels' })
  await w.pass(days(3))
  const fresh = await (await w.as(ingrid.email)).customer.open({
    ...{ subject: 'Checkout', body: 'It is down.', impact: 'team', urgency: 'blocked' },
  })
  const paused = await (await w.as(ingrid.email)).customer.open({ ...small, subject: 'Paper' })
  const { agent } = await w.as(maya.email)
  await agent.reply({ number: paused.number, body: 'A4 works.' })
  await agent.resolve({ number: paused.number, resolution: 'A4 works.' })
  await w.pass(hours(0.5))
  const rows = async () => (await sql`select id, due_at from cases order by id`.execute(w.db)).rows
  const queue = async () => (await agent.queue({})).rows.map(({ number }) => number)
  const written = await rows()
  expect(await queue()).toEqual([late.number, fresh.number])

  await sql`update cases set due_at = (
    select min(due_at) from clocks where clocks.case_id = cases.id and next_at is not null
  )`.execute(w.db)
  expect(await queue()).toEqual([fresh.number, late.number])

  await up(w.db as unknown as Kysely<unknown>)
  expect(await rows()).toEqual(written)
  expect(await queue()).toEqual([late.number, fresh.number])
})
