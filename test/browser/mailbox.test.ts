import { priya } from '@caselead/api/demo/cast.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { world } from '../setup/world.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'

describeInBrowser('the mailbox', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test.for([
    [1280, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)(
    'at %i px, %s, a mail is shown whole: nothing is cut, nothing scrolls inside',
    async ([width, colorScheme]) => {
      const w = await world({ at: '2026-11-24T08:00:00Z' })
      const { customer } = await w.as(priya.email)
      await customer.open({
        ...{ subject: 'Labels stop printing', body: 'Since 06:10.\n\n'.repeat(30) },
        ...{ impact: 'many', urgency: 'degraded' },
      })
      const { id } = await w.newestMail(priya.email)
      const context = await browser.newContext({ viewport: { width, height: 700 }, colorScheme })
      const page = await context.newPage()
      await page.goto(w.url + w.printed('/mailbox'))
      await page.goto(`${w.url}/mailbox/${id}`)
      const cut = () =>
        page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
          const mail = frame.contentDocument?.documentElement
          const down = (mail?.scrollHeight ?? 9999) - frame.clientHeight
          const across = (mail?.scrollWidth ?? 9999) - frame.clientWidth
          return { down, across, page: document.documentElement.scrollWidth - innerWidth }
        })
      await expect.poll(cut, { timeout: 20_000 }).toEqual({ down: 0, across: 0, page: 0 })
      const link = page.frameLocator('iframe').getByRole('link', { name: 'View the case' })
      const box = await link.boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 9999)).toBeLessThanOrEqual(width)
    },
  )
})
