import { chris, maya, priya } from '@caselead/api/demo/cast.ts'
import { days } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { askAs } from '../../setup/ask-as.ts'
import { serveOn } from '../../setup/desk-in-trouble.ts'
import { found } from '../../setup/found.ts'
import { ownPostgres } from '../../setup/own-postgres.ts'
import { world } from '../../setup/world.ts'

const token = 'what-prometheus-sends'
const withToken = (sent: string) => ({ headers: { authorization: `Bearer ${sent}` } })

/** Values by name and labels. */
const valuesIn = (text: string) =>
  new Map(
    [...text.matchAll(/^(caselead_\S+) (\S+)$/gm)].map(([, name = '', value = '']) => [
      name,
      Number(value),
    ]),
  )

test('they say what the desk says', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z', metricsToken: token })
  for (const { email } of found([priya, chris])) {
    const { customer } = await w.as(email)
    await customer.open({
      ...{ subject: 'Checkout', body: 'It is down.', impact: 'everyone', urgency: 'blocked' },
    })
  }
  await w.pass(days(1))
  const answer = await fetch(`${w.url}/metrics`, withToken(token))
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/)
  const values = valuesIn(await answer.text())
  const { open, waiting, unaccepted, breached } = (await (await w.as(maya.email)).agent.home())
    .counts
  expect(values.get('caselead_cases_open')).toBe(open)
  expect(values.get('caselead_cases_waiting')).toBe(waiting)
  expect(values.get('caselead_handoffs_waiting')).toBe(unaccepted)
  expect(values.get('caselead_cases_late')).toBe(breached)
  expect(breached).toBeGreaterThan(0)
  expect(values.get('caselead_database_up')).toBe(1)
  expect(values.get('caselead_process_resident_memory_bytes')).toBeGreaterThan(1e6)
})

test('only whoever has the token is told, and nobody where none is set', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z', metricsToken: token })
  for (const init of [{}, withToken(''), withToken('wrong'), withToken(`${token}x`)]) {
    const { status, headers } = await fetch(`${w.url}/metrics`, init)
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  }
  const host = 'evil.example'
  const foreign = await askAs(w.url, {
    ...{ target: '/metrics', headers: { host, ...withToken(token).headers } },
  })
  expect(foreign.status).toBe(421)
  const without = await world({ at: '2026-11-24T09:00:00Z' })
  expect((await fetch(`${without.url}/metrics`, withToken(token))).status).toBe(404)
})

test('what isn’t known while the database is away is left out', { timeout: 180_000 }, async () => {
  const database = await ownPostgres()
  const desk = await serveOn(database.url, undefined, { METRICS_TOKEN: token })
  const told = async () =>
    valuesIn(await (await fetch(`${desk.url}/metrics`, withToken(token))).text())
  expect((await told()).get('caselead_cases_open')).toBe(0)
  await database.stop()
  await expect
    .poll(async () => (await told()).get('caselead_database_up'), { timeout: 60_000 })
    .toBe(0)
  const values = await told()
  expect(values.has('caselead_cases_open')).toBe(false)
  expect(values.has('caselead_notice_lag_seconds')).toBe(false)
  expect(values.get('caselead_ok')).toBe(0)
})
