import { setTimeout } from 'node:timers/promises'
import { ines, ingrid, maya, staff, team } from '@caselead/api/demo/cast.ts'
import { arrangeNext } from '@caselead/api/jobs/due/arrange-alerts.ts'
import { changeWithin } from '@caselead/api/record/change.ts'
import { system } from '@caselead/core/base/actor.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { always } from '@caselead/core/calendar/calendar.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Rule } from '@caselead/core/matrix/rule.ts'
import { expect, test } from 'vitest'
import { openMany } from '../../setup/crowd.ts'
import { listener } from '../../setup/listener.ts'
import { type World, world } from '../../setup/world.ts'

const asked = { subject: 'The export', body: 'It stops at row 9.' } as const
const p3 = { ...asked, impact: 'team', urgency: 'inconvenient' } as const
const p1 = { ...asked, impact: 'many', urgency: 'blocked' } as const

/** Around the clock, with these rules alone, and nights from ten to eight. */
const withRules = (...rules: Rule[]): Matrix => ({
  ...defaultMatrix(staff, always),
  rules,
  quietHours: { from: '22:00', to: '08:00' },
})

const leadIsTold: Rule = {
  name: 'lead-is-told',
  sentence: 'The lead hears of it',
  when: { on: 'customer_message' },
  act: [{ do: 'alert', whom: ['lead'] }],
}
const lateIsTold: Rule = {
  name: 'no-first-answer',
  sentence: 'A case without an answer is brought to whoever is responsible',
  when: { on: 'breached', clock: ['first_response'] },
  act: [{ do: 'alert', whom: ['lead', 'assignee', 'rung'], channels: ['ops'] }],
}

/** What each of the team was mailed, newest first. */
async function mailed(w: World) {
  await w.post()
  return (await Promise.all(team.map(({ email }) => w.mails(email)))).flat()
}

const told = async (w: World): Promise<string[]> => (await mailed(w)).map(({ subject }) => subject)

test('at half past ten at night nobody is woken by a P3, and somebody by a P1', async () => {
  const w = await world({ at: '2026-11-24T21:30:00Z', matrix: withRules(leadIsTold) })
  const { customer } = await w.as(ingrid.email)
  const { number } = await customer.open(p3)
  await customer.write({ number, body: 'It is urgent.' })
  expect(await told(w)).toEqual([])
  const worse = await customer.open(p1)
  await customer.write({ number: worse.number, body: 'It is very urgent.' })
  const woken = await told(w)
  expect(woken).not.toEqual([])
  expect(woken.filter((subject) => !subject.includes(worse.number))).toEqual([])

  await w.moveTo('2026-11-25T06:59:59Z')
  expect((await told(w)).join()).not.toContain(number)
  await w.moveTo('2026-11-25T07:00:00Z')
  expect((await told(w)).join()).toContain(number)
})

test('a case that turns into a P1 while its alert is being put off until morning is told at once', async () => {
  const w = await world({ at: '2026-11-24T21:30:00Z', matrix: withRules(leadIsTold) })
  const { customer } = await w.as(ingrid.email)
  const { number } = await customer.open(p3)
  await customer.write({ number, body: 'It is urgent.' })
  let arranging: Promise<boolean> | undefined
  await w.db.transaction().execute(async (db) => {
    const weighed = { impact: 'many', urgency: 'blocked', reason: 'It spread' } as const
    const command = { do: 'change_priority', ...weighed } as const
    const one = Number(number.replace('C-', ''))
    await changeWithin(db, w.runtime, { case: one, command, actor: system('test') })
    arranging = arrangeNext(w.runtime)
    await setTimeout(500)
  })
  await arranging
  expect((await told(w)).join()).toContain(number)
})

test('the desk says until when an alert waits; what was solved in the night is not told', async () => {
  const w = await world({ at: '2026-11-24T21:30:00Z', matrix: withRules(leadIsTold) })
  const { customer } = await w.as(ingrid.email)
  const [solved, open] = [await customer.open(p3), await customer.open(p3)]
  const { agent } = await w.as(maya.email)
  await w.post()
  const eight = Date.parse('2026-11-25T07:00:00Z')
  const waiting = (await agent.case(solved)).mail.filter(({ kind }) => kind === 'alert')
  expect(waiting.map(({ waitsUntil }) => waitsUntil)).toEqual(waiting.map(() => eight))
  expect(waiting.length).toBeGreaterThan(0)
  await agent.resolve({ number: solved.number, resolution: 'It was the disk.' })
  await w.moveTo(eight)
  const subjects = (await told(w)).join('\n')
  expect(subjects).toContain(open.number)
  expect(subjects).not.toContain(solved.number)
})

test('a case that turns critical in the night wakes whoever was to hear of it in the morning', async () => {
  const w = await world({ at: '2026-11-24T21:30:00Z', matrix: withRules(leadIsTold) })
  const { number } = await (await w.as(ingrid.email)).customer.open(p3)
  expect(await told(w)).toEqual([])
  const critical = { impact: 'many', urgency: 'blocked', reason: 'Everybody is down' } as const
  await (await w.as(ines.email)).agent.changePriority({ number, ...critical })
  expect((await told(w)).join()).toContain(number)
})

test('200 clocks that run out in one tick are one digest for each of the people, and for the channel', async () => {
  const hook = await listener()
  const channels = { ops: { kind: 'webhook' as const, url: hook.url } }
  const matrix = { ...withRules(lateIsTold), channels }
  const w = await world({ at: '2026-11-24T09:00:00Z', matrix })
  const at = Array.from({ length: 200 }, () => w.now())
  const ids = await openMany(w.db, { at, email: ingrid.email, matrix, secret: w.runtime.secret })
  await w.db.deleteFrom('outbox').execute()

  await w.pass(hours(2))
  const rows = await w.db.selectFrom('outbox').selectAll().where('kind', '=', 'alert').execute()
  const concerned = rows.filter(({ recipient }) => recipient.startsWith('agent:'))
  expect(new Set(rows.map(({ case_id }) => case_id)).size).toBe(200)
  expect(await told(w)).toEqual([])
  expect(hook.asked).toEqual([])

  await w.pass(minutes(1))
  const mailed = await Promise.all(team.map(async ({ email }) => (await w.mails(email)).length))
  const receivers = new Set(concerned.map(({ recipient }) => recipient))
  expect(mailed.filter((count) => count > 0)).toEqual([...receivers].map(() => 1))
  const reached = team.filter((_, index) => (mailed[index] ?? 0) > 0)
  const digests = await Promise.all(reached.map(({ email }) => w.newestMail(email)))
  const listed = digests.flatMap(({ text }) => text.match(/^- C-\d+/gm) ?? [])
  expect(listed).toHaveLength(concerned.length)
  expect(new Set(listed)).toEqual(new Set(ids.map((id) => `- C-${id}`)))
  const posted = hook.bodies() as { type: string; data: { alerts: object[] } }[]
  expect(posted.map(({ type, data }) => [type, data.alerts.length])).toEqual([
    ['cases.alerted', 200],
  ])
})

test('after a digest, what follows within the storm is told as one too, and later singly', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z', matrix: withRules(leadIsTold) })
  const { number } = await (await w.as(ingrid.email)).customer.open(p3)
  await w.pass(minutes(11))
  const before = (await told(w)).length
  const { customer } = await w.as(ingrid.email)
  const write = async (times: number) => {
    for (let time = 0; time < times; time++) await customer.write({ number, body: 'And?' })
  }
  await write(5)
  expect(await told(w)).toHaveLength(before)
  await w.pass(minutes(1))
  expect(await told(w)).toContain('5 alerts')
  await write(2)
  await w.pass(minutes(9))
  expect(await told(w)).toHaveLength(before + 1)
  await w.pass(minutes(1))
  expect(await told(w)).toContain('2 alerts')
  await w.pass(minutes(11))
  await write(1)
  expect(await told(w)).toHaveLength(before + 3)
})

test('each clock is told once, a second one on the same day as well, and 200 days later too', async () => {
  const warned: Rule = {
    ...{ name: 'warned', sentence: 'The lead hears before time runs out' },
    when: { on: 'warned', clock: ['first_response', 'resolution', 'inactivity'] },
    act: [{ do: 'alert', whom: ['lead'] }],
  }
  const { targets, ...rest } = withRules(warned)
  const matrix = { ...rest, targets: { ...targets, P3: { ...targets.P3, update: null } } }
  const w = await world({ at: '2026-11-24T09:00:00Z', matrix })
  const { number } = await (await w.as(ingrid.email)).customer.open(p3)
  const { agent } = await w.as(maya.email)
  await w.pass(hours(10))
  const alerted = async () =>
    (await w.events(number)).filter(({ kind }) => kind === 'alerted').length
  const alerts = async () =>
    (await mailed(w)).filter(({ preview }) => preview.includes(' target of ')).length
  expect(await alerted()).toBeGreaterThan(1)
  expect(await alerts()).toBe(await alerted())
  await agent.waitOnCustomer({ number, question: 'Which disk?' })
  await w.pass(days(200))
  await w.moveTo('2027-06-14T09:00:00Z')
  const before = [await alerted(), await alerts()]
  await agent.resume({ number, why: 'They called.' })
  await w.pass(hours(10))
  expect(await alerted()).toBeGreaterThan(before[0] ?? 0)
  expect((await alerts()) - (before[1] ?? 0)).toBe((await alerted()) - (before[0] ?? 0))
})
