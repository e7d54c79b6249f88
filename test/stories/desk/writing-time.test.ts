import { maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z' })
const { customer } = await w.as(priya.email)
const { agent } = await w.as(maya.email)
const asked = { subject: 'Labels', body: 'They stop.', impact: 'one', urgency: 'degraded' } as const
const { number } = await customer.open(asked)
const browser = await signedIn(w, maya.email)
const path = `/desk/cases/${number}`
const send = async (writing: string) => {
  const forms = formsOf((await browser.open(path)).html)
  const [form = {}] = forms.filter(({ body }) => body !== undefined)
  await browser.submit(path, { ...form, verb: 'update', body: `At it (${writing}).`, writing })
}

test('Health tells about how long updates took to write, of those that were measured', async () => {
  await agent.sendUpdate({ number, body: 'Looking.', nextBy: null, writingMs: seconds(90) })
  await agent.sendUpdate({ number, body: 'Still looking.', nextBy: null })
  await send('42000')
  await send('')
  await send('long')
  await send('999999999')
  const rows = await w.db
    .selectFrom('events')
    .select('data')
    .where('kind', '=', 'update_sent')
    .execute()
  const measured = rows.map(({ data }) => (data as { writingMs?: number }).writingMs)
  expect(measured.filter((ms) => ms !== undefined)).toEqual([
    ...[seconds(90), seconds(42), minutes(8 * 60)],
  ])
  expect(measured).toHaveLength(6)
  w.letPass(seconds(30))
  await keepFactsUpToDate(w.runtime)
  const { agent: lead } = await w.as(sofia.email)
  const { figures } = await lead.health({ period: '7' })
  const [told] = found(figures.filter(({ name }) => name === 'writing'))
  expect(told).toMatchObject({ n: 3, part: 3, value: seconds(90) })
  const list = await lead.behindFigure({ period: '7', figure: 'writing' })
  expect(list.rows.map(({ ms }) => ms).toSorted()).toHaveLength(3)
})

test('the customer isn’t told how long it took', async () => {
  const told = JSON.stringify(await customer.case({ number }))
  expect(told).toContain('Looking.')
  expect(told).not.toContain('writingMs')
  expect(told).not.toContain(String(seconds(90)))
})
