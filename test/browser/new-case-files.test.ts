import { priya } from '@caselead/api/demo/cast.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type World, world } from '../setup/world.ts'
import { findings, phone, widthAt320 } from './axe.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { signIn } from './sign-in.ts'

const photo = { name: 'label.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a photo') }
const log = { name: 'print.log', mimeType: 'text/plain', buffer: Buffer.from('line 1') }

async function newCaseOnPhone(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<{ w: World; page: Page }> {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const page = await signIn(browser, w, priya.email, {
    ...{ viewport: phone, hasTouch: true, isMobile: true },
    ...options,
  })
  await page.goto(`${w.url}/cases/new`)
  return { w, page }
}

const camera = (page: Page) => page.locator('input[type="file"][capture="environment"]')
const files = (page: Page) => page.locator('input[type="file"]:not([capture])')
const ready = (page: Page, name: string) =>
  page.locator('.attached li[data-state="done"]', { hasText: name }).waitFor()

async function fillAndSend(page: Page) {
  await page.getByLabel('What is it about?').fill('Labels come out grey')
  await page.getByLabel('What’s happening?').fill('Since this morning. Photo and log attached.')
  await page.getByText('My team').click()
  await page.getByText('Usable with a workaround').click()
  await page.getByRole('button', { name: 'Open case' }).click()
  await page.waitForURL(/done=opened/)
}

async function sentWith({ w, page }: { w: World; page: Page }): Promise<string[]> {
  const number = /C-\d+/.exec(page.url())?.[0] ?? ''
  const [opened] = (await (await w.as(priya.email)).customer.case({ number })).timeline
  return (opened?.files ?? []).map(({ name }) => name)
}

describeInBrowser('a new case on a phone', () => {
  test('takes a photo and a file, shows both while it’s written, and sends them', async () => {
    await using browser = await openBrowser()
    const on = await newCaseOnPhone(browser)
    const { page } = on
    await page.getByText('Take a photo').waitFor()
    await camera(page).setInputFiles([photo])
    await ready(page, 'label.jpg')
    await files(page).setInputFiles([log])
    await ready(page, 'print.log')
    expect(await findings(page), 'with two files').toEqual([])
    expect(await widthAt320(page)).toBeLessThanOrEqual(320)
    await page.setViewportSize(phone)
    await fillAndSend(page)
    expect(await sentWith(on)).toEqual(['label.jpg', 'print.log'])
    await page.getByText('print.log').first().waitFor()
  })

  test('without script sends both with the form itself', async () => {
    await using browser = await openBrowser()
    const on = await newCaseOnPhone(browser, { javaScriptEnabled: false })
    await camera(on.page).setInputFiles([photo])
    await files(on.page).setInputFiles([log])
    await fillAndSend(on.page)
    expect((await sentWith(on)).toSorted()).toEqual(['label.jpg', 'print.log'])
  })
})
