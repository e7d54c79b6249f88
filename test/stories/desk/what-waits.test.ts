import { chris, dana, ines, maya, sofia } from '@caselead/api/demo/cast.ts'
import { days, seconds } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { whole } from '../../setup/on-paper.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const asked = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'degraded',
} as const

async function opened() {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open(asked)
  const navigation = async (email: string) => {
    const { html } = await (await signedIn(w, email)).open('/desk')
    const [nav = ''] = html.match(/<nav class="nav".*?<\/nav>/s) ?? []
    return nav
      .replace(/<span aria-hidden="true"[^>]*>.*?<\/span>/gs, '')
      .replace(/<[^>]*>|\s+/g, ' ')
      .replace(/ +/g, ' ')
  }
  return { w, customer, number, navigation }
}

test('the navigation counts what somebody is to accept, until it’s accepted', async () => {
  const { w, number, navigation } = await opened()
  const { agent } = await w.as(maya.email)
  await agent.escalate({ number, to: 'next', reason: 'Deep', packet: whole })
  const { handoffTo } = await agent.case({ number })
  const team = await w.runtime.team()
  const called = team.find(({ name }) => name === handoffTo)?.email ?? ''
  expect(await navigation(called)).toContain('My day 1 to accept or answer')
  await (await w.as(called)).agent.acceptHandoff({ number })
  expect(await navigation(called)).not.toContain('to accept or answer')
})

test('a request to escalate waits for whoever leads the case, and for nobody else', async () => {
  const { w, customer, number, navigation } = await opened()
  await customer.askToEscalate({ number, reason: 'It is month end.' })
  const { lead } = await customer.case({ number })
  const team = await w.runtime.team()
  const leads = team.find(({ name }) => name === lead?.name)?.email ?? ''
  expect(await navigation(leads)).toContain('My day 1 to accept or answer')
  const other = [maya, dana, ines].find(({ email }) => email !== leads)
  expect(await navigation(other?.email ?? '')).not.toContain('to accept or answer')
})

test('a refund waits for whoever may say yes to it, beside their other cases', async () => {
  const { w, number, navigation } = await opened()
  await (await w.as(maya.email)).agent.askRefund({ number, usd: 250, reason: 'Two days' })
  const counted = await Promise.all(
    [maya, dana, ines, sofia].map(async ({ email }) => {
      const { handoffs, requests, refunds } = await (await w.as(email)).agent.home()
      const n = new Set([...handoffs, ...requests, ...refunds].map((row) => row.number)).size
      return { n, email, refunds: refunds.length }
    }),
  )
  expect(counted.some(({ refunds }) => refunds > 0)).toBe(true)
  expect(counted.some(({ n }) => n === 0)).toBe(true)
  for (const { n, email } of counted) {
    const said = n === 0 ? 'My day Queue' : `My day ${n} to accept or answer`
    expect(await navigation(email)).toContain(said)
  }
})

test('a late case is counted beside the queue, as the queue counts it', async () => {
  const { w, navigation } = await opened()
  await w.pass(days(3))
  const { paging } = await (await w.as(maya.email)).agent.queue({ filter: 'breached' })
  expect(paging.total).toBe(1)
  expect(await navigation(sofia.email)).toContain('Queue 1 late')
  const { html } = await (await signedIn(w, sofia.email)).open('/desk')
  expect(html).toMatch(/<span aria-hidden="true" title="1 late">\s*1\s*</)
})

test('refunds that wait are read once in a few seconds, for every page of everybody', async () => {
  const { w, customer, number } = await opened()
  const { number: second } = await customer.open({ ...asked, subject: 'Imports' })
  const { agent } = await w.as(maya.email)
  const waiting = async () =>
    (await w.runtime.refundsWaiting()).map(({ state }) => state.refund?.usd)
  await agent.askRefund({ number, usd: 250, reason: 'Two days' })
  expect(await waiting()).toEqual([250])
  await agent.askRefund({ number: second, usd: 260, reason: 'Two days' })
  expect(await waiting()).toEqual([250])
  await w.pass(seconds(10))
  expect(await waiting()).toEqual([250, 260])
})
