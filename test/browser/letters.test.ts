import { renderMail } from '@caselead/emails/render.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { mailKinds, sampleMails } from '../setup/sample-mails.ts'
import { findings, widthAt320 } from './axe.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'

describeInBrowser('a mail', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  test.for(found(mailKinds))(
    'of kind %s can be read in light and in dark, and fits a phone',
    async (kind) => {
      const { html } = await renderMail(kind, sampleMails[kind])
      const page = await browser.newPage()
      await page.setContent(html)
      const seen = await findings(page)
      expect(seen.filter((one) => /color-contrast|sideways/.test(one))).toEqual([])
      expect(await widthAt320(page)).toBe(320)
      await page.close()
    },
  )
})
