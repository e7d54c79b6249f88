import { business, ingrid, staff } from '@caselead/api/demo/cast.ts'
import { arrangeNext } from '@caselead/api/jobs/due/arrange-alerts.ts'
import { postNext } from '@caselead/api/jobs/queues/post-hooks.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { expect, test } from 'vitest'
import { listener } from '../../setup/listener.ts'
import { world } from '../../setup/world.ts'

const opening = {
  subject: 'The export',
  body: 'It stops at row 9.',
  impact: 'team',
  urgency: 'inconvenient',
} as const

test('a channel that never answers gets one message at a time, and the others theirs meanwhile', async () => {
  const [silent, up] = [await listener(() => 'hang'), await listener()]
  const rule = {
    name: 'everything-is-told',
    sentence: 'We look at every new case together',
    when: { on: 'opened' as const },
    act: [{ do: 'alert' as const, whom: [], channels: ['silent', 'up'] }],
  }
  const channels = {
    silent: { kind: 'webhook' as const, url: silent.url },
    up: { kind: 'webhook' as const, url: up.url },
  }
  const matrix = { ...defaultMatrix(staff, business), channels, rules: [rule] }
  const { as, runtime, db } = await world({ at: '2026-11-24T09:00:00Z', matrix })
  const { customer } = await as(ingrid.email)
  for (let time = 0; time < 3; time++) await customer.open(opening)
  while (await arrangeNext(runtime));
  const poster = async () => {
    while (await postNext(runtime));
  }
  const posters = Promise.all([poster(), poster(), poster(), poster()])
  const started = Date.now()
  await expect.poll(() => up.asked.length, { timeout: 8_000 }).toBe(3)
  expect(Date.now() - started).toBeLessThan(8_000)
  expect(silent.asked).toHaveLength(1)
  await posters
  expect(silent.asked).toHaveLength(1)
  const failed = await db
    .selectFrom('outbox')
    .select(['last_error', 'attempts'])
    .where('recipient', '=', 'channel:silent')
    .where('attempts', '>', 0)
    .execute()
  expect(failed).toEqual([{ last_error: 'it didn’t answer within 10 seconds', attempts: 1 }])
}, 40_000)

test('an answer without an end is not read to its end', async () => {
  const endless = await listener(() => ({ status: 200, body: 'x'.repeat(1_000_000) }))
  const channels = { bugs: { kind: 'webhook' as const, url: endless.url } }
  const matrix = { ...defaultMatrix(staff, business), channels, rules: [] }
  const w = await world({ at: '2026-11-24T09:00:00Z', matrix })
  const { number } = await (await w.as(ingrid.email)).customer.open(opening)
  await (await w.as('ines@northwind.example')).agent.openTicket({ number, channel: 'bugs' })
  await w.post()
  expect((await w.events(number)).at(-1)).toMatchObject({
    kind: 'ticket_opened',
    data: { key: null, url: null },
  })
})
