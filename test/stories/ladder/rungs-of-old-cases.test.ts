import { ingrid } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { up } from '@caselead/db/migrations/0002-rungs-and-answers.ts'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

test('a case from before knows the rungs it came to as if it had counted them itself', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { customer } = await w.as(ingrid.email)
  await customer.open({
    ...{ subject: 'Checkout', body: 'It is down.', impact: 'many', urgency: 'blocked' },
  })
  await customer.open({
    ...{ subject: 'Labels', body: 'They are blank.', impact: 'one', urgency: 'degraded' },
  })
  await w.pass(minutes(90))
  const rungs = async () =>
    (await sql`select id, state->'rungs' as rungs from cases order by id`.execute(w.db)).rows
  const counted = await rungs()
  expect(JSON.stringify(counted)).toContain('L4')
  await sql`update cases set state = state - 'rungs'`.execute(w.db)
  await up(w.db as unknown as Kysely<unknown>)
  expect(await rungs()).toEqual(counted)
})
