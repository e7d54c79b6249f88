import { priya } from '@caselead/api/demo/cast.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { world } from '../setup/world.ts'
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
  test('are accessible in every state, wide and narrow, light and dark', {
    timeout: 240_000,
  }, async () => {
    await using browser = await openBrowser()
    const w = await world({ at: '2026-11-24T09:00:00Z' })
    const { byLink, cases } = await everyState(w)
    const page = await signIn(browser, w, priya.email)
    const stranger = await (await browser.newContext()).newPage()
    const wrong: string[] = []
    const look = async (on: Page, path: string, where = path) => {
      await on.goto(new URL(path, w.url).href)
      wrong.push(...(await found(on, where)))
    }
    const after = async (on: Page, button: string, where: string) => {
      await on.getByRole('button', { name: button, exact: true }).last().click()
      await on.waitForLoadState()
      wrong.push(...(await found(on, where)))
    }
    for (const path of ['/', '/cases', '/cases?show=resolved', '/cases/new', '/cases/C-9999'])
      await look(page, path)
    await page.getByRole('button', { name: 'Menu' }).click()
    wrong.push(...(await found(page, 'the menu')))
    for (const [state, number] of Object.entries(cases)) await look(page, `/cases/${number}`, state)
    const surveys = [`${cases.resolved}/survey?ces=6`, `${cases.rated}/survey`]
    const others = [`${cases.rated}/survey?change=yes`, `${cases.running}/survey`]
    for (const survey of [...surveys, ...others]) await look(page, `/cases/${survey}`)
    await page.goto(`${w.url}/cases/${cases.resolved}/survey`)
    await after(page, 'Send', 'a survey without an answer')
    await page.goto(`${w.url}/cases/${cases.running}?done=write`)
    for (const summary of await page.locator('main summary').all()) await summary.click()
    wrong.push(...(await found(page, 'everything unfolded')))
    await page.locator('textarea[name=body]').evaluate((area) => area.removeAttribute('required'))
    await after(page, 'Send', 'an empty message')
    await page.goto(`${w.url}/cases/new`)
    await after(page, 'Open case', 'an empty case')
    await page.locator('input[value=many]').check()
    await page.locator('input[value=blocked]').check()
    await page.getByText('High severity').or(page.getByText('Critical severity')).first().waitFor()
    wrong.push(...(await found(page, 'what will happen')))
    for (const path of [
      '/',
      '/sign-in',
      '/link',
      '/link?why=expired',
      '/nothing',
      '/cases/new',
      '/500',
    ])
      await look(stranger, path, `${path}, signed out`)
    await look(stranger, byLink, 'by the link of a mail')
    await stranger.context().clearCookies()
    await stranger.locator('textarea[name=body]').fill('Half a word')
    await after(stranger, 'Send', 'a draft that was kept')
    await stranger.getByLabel('Your email address').fill(priya.email)
    await after(stranger, 'Email me a code', 'the code')
    await stranger.getByLabel('Code', { exact: true }).fill('000000')
    await after(stranger, 'Sign in', 'a wrong code')
    expect(wrong).toEqual([])
  })

  test('of a case show the newest message and the composer on the first screen of a phone', async () => {
    await using browser = await openBrowser()
    const w = await world({ at: '2026-11-24T09:00:00Z' })
    const { cases } = await everyState(w)
    const page = await signIn(browser, w, priya.email)
    await page.setViewportSize(phone)
    const { resolved: _, rated: __, closed: ___, ...open } = cases
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
