import { lena, sofia } from '@caselead/api/demo/cast.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { world } from '../setup/world.ts'
import { findings, inTurn } from './axe.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { everyState } from './every-state.ts'
import { signIn } from './sign-in.ts'

const [looks] = inTurn

describeInBrowser('the queue, the cases and the day of the desk', () => {
  test('are accessible, wide and light, on a phone and dark', { timeout: 240_000 }, async () => {
    await using browser = await openBrowser()
    const w = await world({ at: '2026-11-24T09:00:00Z' })
    const { cases } = await everyState(w)
    const wrong: string[] = []
    const note = async (on: Page, where: string) => {
      wrong.push(...(await findings(on, looks)).map((one) => `${where}, ${one}`))
    }
    const look = async (on: Page, path: string, where = path) => {
      // A form in the address of the page before would stay open.
      await on.goto('about:blank')
      await on.goto(w.url + path)
      await note(on, where)
    }
    const page = await signIn(browser, w, sofia.email)
    for (const path of ['/desk', '/desk/queue?filter=handed&tier=1', '/desk/find?words=label'])
      await look(page, path)
    const { mixed, waiting, escalated, resolved, refund, late, closed } = cases
    const states = { mixed, waiting, escalated, resolved, refund, late, closed }
    for (const [state, number] of Object.entries(states))
      await look(page, `/desk/cases/${number}`, `on the desk, ${state}`)
    const running = `/desk/cases/${cases.running}`
    for (const path of [`${running}?show=all#escalate`, `${running}?done=reply#write`])
      await look(page, path)
    await page.goto(`${w.url}${running}#refund`)
    await page.locator('#refund').getByLabel('What is it for?').fill('A day')
    await page.locator('#refund form').evaluate((form: HTMLFormElement) => {
      form.noValidate = true
      form.requestSubmit()
    })
    await page.locator('#refund').getByRole('alert').waitFor()
    await note(page, 'a form that came back')
    const partner = await signIn(browser, w, lena.email)
    await look(partner, '/desk', 'the desk of a partner')
    await look(partner, `/desk/cases/${cases.partner}`, 'a case of a partner')
    expect(wrong).toEqual([])
  })
})
