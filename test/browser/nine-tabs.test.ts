import { maya, priya } from '@caselead/api/demo/cast.ts'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type World, world } from '../setup/world.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { signIn } from './sign-in.ts'

const opening = { body: 'They stop.', impact: 'team', urgency: 'degraded' } as const
const many = 9

async function openCases(w: World): Promise<string[]> {
  const customer = (await w.as(priya.email)).customer
  const numbers: string[] = []
  for (let index = 0; index < many; index++) {
    numbers.push((await customer.open({ ...opening, subject: `Label printer ${index}` })).number)
  }
  return numbers
}

/** All of them stay open; a browser gives plain HTTP six connections to a server. */
async function openTabs(context: BrowserContext, addresses: string[]): Promise<Page[]> {
  const tabs: Page[] = []
  for (const address of addresses) {
    const tab = await context.newPage()
    await tab.goto(address, { timeout: 10_000 })
    tabs.push(tab)
  }
  return tabs
}

const shows = (page: Page, text: string): Promise<void> =>
  page.locator('main').getByText(text).filter({ visible: true }).last().waitFor({ timeout: 8_000 })

describeInBrowser('nine tabs of one browser', () => {
  test.for([
    ['a customer', priya.email, '/cases/'],
    ['an agent', maya.email, '/desk/cases/'],
  ] as const)('of %s all load, and each follows its own case', async ([, email, path]) => {
    await using browser = await openBrowser()
    const w = await world({ at: '2026-11-24T09:00:00Z' })
    const numbers = await openCases(w)
    const context = (await signIn(browser, w, email)).context()
    const tabs = await openTabs(
      context,
      numbers.map((number) => `${w.url}${path}${number}`),
    )
    expect(tabs).toHaveLength(many)
    const desk = (await w.as(maya.email)).agent
    for (const [index, number] of numbers.entries()) {
      const { seq } = await desk.case({ number })
      await desk.reply({ number, seen: seq, body: `Answer number ${index}.` })
    }
    for (const [index, tab] of tabs.entries()) await shows(tab, `Answer number ${index}.`)
  })

  test('on one case all follow it, and a tab that closes leaves the others following', async () => {
    await using browser = await openBrowser()
    const w = await world({ at: '2026-11-24T09:00:00Z' })
    const [number = ''] = await openCases(w)
    const context = (await signIn(browser, w, priya.email)).context()
    const tabs = await openTabs(
      context,
      Array.from({ length: many }, () => `${w.url}/cases/${number}`),
    )
    await tabs.shift()?.close()
    const desk = (await w.as(maya.email)).agent
    const { seq } = await desk.case({ number })
    await desk.reply({ number, seen: seq, body: 'All of you read this.' })
    for (const tab of tabs) await shows(tab, 'All of you read this.')
  })
})
