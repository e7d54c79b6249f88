import { business, ines, ingrid, maya, priya, sofia, staff } from '@caselead/api/demo/cast.ts'
import { followNext } from '@caselead/api/jobs/due/follow-account.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { time } from '@caselead/db/time.ts'
import { expect, test } from 'vitest'
import { breakCase } from '../../setup/broken-case.ts'
import { openMany } from '../../setup/crowd.ts'
import { world } from '../../setup/world.ts'

const standard = defaultMatrix(staff, business)
const at = '2026-11-24T09:00:00Z'
const asked = {
  subject: 'Exports stop',
  body: 'They end at 10 %.',
  impact: 'one',
  urgency: 'degraded',
} as const

test('a manager brings all open cases of an account to a level at once; other accounts stay', async () => {
  const w = await world({ at })
  const { customer } = await w.as(ingrid.email)
  const numbers = []
  for (let n = 0; n < 4; n++) numbers.push((await customer.open(asked)).number)
  const solved = numbers.pop() ?? ''
  const other = await (await w.as(priya.email)).customer.open(asked)
  await (await w.as(maya.email)).agent.resolve({ number: solved, resolution: 'Fixed' })

  const { agent } = await w.as(ines.email)
  await agent.escalateAccount({ number: numbers[0] ?? '', to: 'L4', reason: 'Renewal is at risk' })
  await w.post()

  const levels = async (all: string[]) =>
    Promise.all(all.map(async (number) => (await agent.case({ number })).level))
  expect(await levels(numbers)).toEqual(['L4', 'L4', 'L4'])
  expect(await levels([solved, other.number])).toEqual(['L1', 'L1'])
  expect((await w.mails(sofia.email)).length).toBeGreaterThanOrEqual(3)
  expect((await customer.case({ number: numbers[1] ?? '' })).timeline.map(String)).not.toContain(
    'Renewal',
  )
})

test('a rule does it once, and a second look at the outbox does nothing more', async () => {
  const rule = {
    name: 'vip-may-leave',
    sentence: 'All cases of a VIP who may leave are looked at together',
    when: { on: 'customer_message' as const, keyword: ['cancel'], vip: true },
    act: [{ do: 'escalate_account' as const, to: 'L3' as const }],
  }
  const w = await world({ at, matrix: { ...standard, rules: [rule] } })
  const { customer } = await w.as(priya.email)
  const { number } = await customer.open(asked)
  await customer.open(asked)
  await customer.write({ number, body: 'We will cancel.' })
  await customer.write({ number, body: 'We will cancel!' })
  await w.post()
  const events = await w.db
    .selectFrom('events')
    .selectAll()
    .where('kind', '=', 'escalated')
    .execute()
  expect(events).toHaveLength(2)
  await w.db
    .updateTable('outbox')
    .set({ next_at: time(w.now()) })
    .where('carrier', '=', 'case')
    .execute()
  await w.pass(minutes(1))
  const again = await w.db
    .selectFrom('events')
    .select('seq')
    .where('kind', '=', 'escalated')
    .execute()
  expect(again).toHaveLength(2)
})

test('a case that cannot follow holds up no other, and follows as soon as it can', async () => {
  const w = await world({ at })
  const { customer } = await w.as(ingrid.email)
  const numbers = []
  for (let n = 0; n < 3; n++) numbers.push((await customer.open(asked)).number)
  const [first = '', broken = '', last = ''] = numbers
  const { agent } = await w.as(ines.email)
  await agent.escalateAccount({ number: first, to: 'L4', reason: 'Renewal is at risk' })
  const repair = await breakCase(w, broken)
  await w.post()
  expect((await agent.case({ number: last })).level).toBe('L4')
  await repair()
  await w.pass(minutes(2))
  expect((await agent.case({ number: broken })).level).toBe('L4')
})

test('an account of hundreds of cases follows part by part, and those opened later stay', async () => {
  const w = await world({ at })
  const { db, runtime } = w
  const { customer } = await w.as(ingrid.email)
  const { number } = await customer.open(asked)
  const many = { at: Array<number>(250).fill(w.now()), email: ingrid.email, matrix: standard }
  await openMany(db, { ...many, secret: runtime.secret })
  const { agent } = await w.as(ines.email)
  await agent.escalateAccount({ number, to: 'L3', reason: 'Renewal is at risk' })
  const onL3 = async () =>
    (await db.selectFrom('cases').select('id').where('level', '=', 'L3').execute()).length
  await followNext(runtime)
  expect(await onL3()).toBeGreaterThan(100)
  expect(await onL3()).toBeLessThan(250)
  while (await followNext(runtime));
  expect(await onL3()).toBe(251)

  await w.pass(minutes(1))
  const later = await customer.open(asked)
  await db
    .updateTable('outbox')
    .set({ next_at: time(w.now()) })
    .where('carrier', '=', 'case')
    .execute()
  while (await followNext(runtime));
  expect((await agent.case({ number: later.number })).level).toBe('L1')
})
