import { sofia } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { world } from '../setup/world.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { signIn } from './sign-in.ts'

describeInBrowser('editing the matrix', () => {
  test('the line of a finding is a step away, and what was typed stays', async () => {
    await using browser = await openBrowser()
    const w = await world({ at: '2026-11-24T09:00:00Z' })
    const page = await signIn(browser, w, sofia.email)
    await page.goto(`${w.url}/desk/matrix`)
    const field = page.getByLabel('Or edit it here')
    const text = (await field.inputValue()).replace('"from": "20:00"', '"from": "08:00"')
    await field.fill(text)
    await page.getByRole('button', { name: 'Check and preview' }).click()
    const finding = page.getByRole('listitem').filter({ hasText: 'start and end at 08:00' })
    await finding.getByRole('link', { name: /^line \d+$/ }).click()
    const chosen = await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    )
    expect(chosen.trim()).toBe('"quietHours": { "from": "08:00", "to": "08:00" },')
    expect(await field.inputValue()).toBe(text.trim())
  })

  test('Enter in a field reviews what was typed, and undoes nothing', async () => {
    await using browser = await openBrowser()
    const w = await world({ at: '2026-11-24T09:00:00Z' })
    const page = await signIn(browser, w, sofia.email)
    await page.goto(`${w.url}/desk/matrix`)
    const accepts = page.getByLabel('Frontline support accept within', { exact: true })
    for (const typed of ['45 min', '50 min']) {
      await accepts.fill(typed)
      await accepts.press('Enter')
      await page.getByText(`Frontline support accept within ${typed}`).first().waitFor()
      expect(await accepts.inputValue()).toBe(typed)
    }
    await page.getByText('Add a rule').click()
    const sentence = page.getByLabel('The rule in one sentence')
    await sentence.fill('Late answers move up')
    await page.evaluate(() => document.body.setAttribute('data-before', ''))
    await sentence.press('Enter')
    await page.locator('body:not([data-before])').waitFor()
    expect(await sentence.inputValue()).toBe('Late answers move up')
    expect(await accepts.inputValue()).toBe('50 min')
  })
})
