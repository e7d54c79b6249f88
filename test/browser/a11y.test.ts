import { priya } from '@caselead/api/demo/cast.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../setup/world.ts'
import { findings, inTurn, phone } from './axe.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { everyState } from './every-state.ts'
import { signIn } from './sign-in.ts'

let looks = 0

/** What axe finds on the page as it stands, wide and narrow, by one look of each pair in turn. */
async function found(page: Page, where: string): Promise<string[]> {
  const all = await findings(page, inTurn[looks++ % 2])
  return all.map((one) => `${where}, ${one}`)
}

describeInBrowser('the pages of a customer', () => {
  let browser: Browser
  let w: World
  let states: Awaited<ReturnType<typeof everyState>>
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    w = await world({ at: '2026-11-24T09:00:00Z' })
    states = await everyState(w)
    page = await signIn(browser, w, priya.email)
  }, 120_000)
  afterAll(() => browser.close())

  const look = async (on: Page, path: string, where = path): Promise<string[]> => {
    await on.goto(new URL(path, w.url).href)
    return found(on, where)
  }
  const after = async (on: Page, button: string, where: string): Promise<string[]> => {
    await on.getByRole('button', { name: button, exact: true }).last().click()
    await on.waitForLoadState()
    return found(on, where)
  }

  test('are accessible, wide and narrow, light and dark', async () => {
    const wrong: string[] = []
    const settings = ['/mail-settings', '/mail-settings?done=saved']
    const lists = ['/', '/cases', '/cases?show=resolved']
    for (const path of [...lists, '/cases/new', '/cases/C-9999', ...settings])
      wrong.push(...(await look(page, path)))
    await page.getByRole('button', { name: 'Menu' }).click()
    wrong.push(...(await found(page, 'the menu')))
    await page.goto(`${w.url}/mail-settings`)
    wrong.push(...(await after(page, 'Email me a code', 'no new address')))
    await page.goto(`${w.url}/cases/new`)
    wrong.push(...(await after(page, 'Open case', 'an empty case')))
    await page.locator('input[value=many]').check()
    await page.locator('input[value=blocked]').check()
    await page.getByText('High severity').or(page.getByText('Critical severity')).first().waitFor()
    wrong.push(...(await found(page, 'what will happen')))
    expect(wrong).toEqual([])
  })

  test('are accessible in every state of a case, wide and narrow, light and dark', async () => {
    const wrong: string[] = []
    const { cases } = states
    for (const [state, number] of Object.entries(cases))
      wrong.push(...(await look(page, `/cases/${number}`, state)))
    await page.goto(`${w.url}/cases/${cases.running}?done=write`)
    for (const summary of await page.locator('main summary').all()) await summary.click()
    wrong.push(...(await found(page, 'everything unfolded')))
    await page.locator('textarea[name=body]').evaluate((area) => area.removeAttribute('required'))
    wrong.push(...(await after(page, 'Send', 'an empty message')))
    expect(wrong).toEqual([])
  })

  test('are accessible in every state of a survey, wide and narrow, light and dark', async () => {
    const wrong: string[] = []
    const { resolved, rated, running } = states.cases
    for (const survey of [
      ...[`${resolved}/survey?ces=6`, `${rated}/survey`],
      ...[`${rated}/survey?change=yes`, `${running}/survey`],
    ])
      wrong.push(...(await look(page, `/cases/${survey}`)))
    await page.goto(`${w.url}/cases/${resolved}/survey`)
    wrong.push(...(await after(page, 'Send', 'a survey without an answer')))
    expect(wrong).toEqual([])
  })

  test('are accessible to somebody who is not signed in, wide and narrow, light and dark', async () => {
    const stranger = await (await browser.newContext()).newPage()
    const wrong: string[] = []
    const links = ['/link', '/link?why=expired']
    for (const path of ['/', '/sign-in', ...links, '/nothing', '/cases/new', '/500'])
      wrong.push(...(await look(stranger, path, `${path}, signed out`)))
    wrong.push(...(await look(stranger, states.byLink, 'by the link of a mail')))
    await stranger.context().clearCookies()
    await stranger.locator('textarea[name=body]').fill('Half a word')
    wrong.push(...(await after(stranger, 'Send', 'a draft that was kept')))
    await stranger.getByLabel('Your email address').fill(priya.email)
    wrong.push(...(await after(stranger, 'Email me a code', 'the code')))
    await stranger.getByLabel('Code', { exact: true }).fill('000000')
    wrong.push(...(await after(stranger, 'Sign in', 'a wrong code')))
    expect(wrong).toEqual([])
  })

  test('of a case show the newest message and the composer on the first screen of a phone', async () => {
    await page.setViewportSize(phone)
    const { resolved: _, rated: __, closed: ___, ...open } = states.cases
    const tooFar: string[] = []
    for (const [state, number] of Object.entries(open)) {
      await page.goto(`${w.url}/cases/${number}?done=write`)
      const words = await page.locator('.talk .words').first().boundingBox()
      const composer = await page.locator('.composer').boundingBox()
      const end = composer ? Math.round(composer.y + composer.height) : Number.NaN
      if (!words || words.y < 0 || !(end <= phone.height)) tooFar.push(`${state} ends at ${end}`)
    }
    expect(tooFar).toEqual([])
  })
})
