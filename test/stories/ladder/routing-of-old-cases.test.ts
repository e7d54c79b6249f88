import { chris, dana, ingrid, lena } from '@caselead/api/demo/cast.ts'
import { people } from '@caselead/api/runtime/roster.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { plainRouting } from '@caselead/core/matrix/matrix.ts'
import { up } from '@caselead/db/migrations/0011-who-was-idle-longest.ts'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { whole } from '../../setup/on-paper.ts'
import { world } from '../../setup/world.ts'

test('cases and matrices from before are routed as before, and know who had what since when', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const report = { impact: 'one', urgency: 'degraded' } as const
  const open = async (email: string, subject: string) => {
    const { customer } = await w.as(email)
    await w.pass(minutes(5))
    return customer.open({ ...report, subject, body: 'It is blank.' })
  }
  await open(ingrid.email, 'Labels')
  const { number } = await open(chris.email, 'Invoices')
  const { agent } = await w.as(dana.email)
  await agent.escalate({ number, to: 4, reason: 'Their hosting', packet: whole })
  await w.pass(minutes(70))
  const told = async () => ({
    cases: (await sql`select state, assigned_at from cases order by id`.execute(w.db)).rows,
    team: await people(w.db, w.now()),
  })
  const before = await told()
  expect(before.team.find(({ email }) => email === lena.email)?.lastAssignedAt).toBeGreaterThan(0)

  await sql`alter table cases drop column assigned_at`.execute(w.db)
  await sql`update cases set state = state - 'assignedAt' - 'referredAt'`.execute(w.db)
  await sql`update matrices set body = body - 'routing'`.execute(w.db)
  await up(w.db as unknown as Kysely<unknown>)
  expect(await told()).toEqual(before)
  const { rows } = await sql`select body->'routing' as routing from matrices`.execute(w.db)
  expect(rows).toEqual([{ routing: plainRouting }])
})
