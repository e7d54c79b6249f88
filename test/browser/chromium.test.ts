import { expect, test } from 'vitest'
import { describeInBrowser, openBrowser } from './chromium.ts'

describeInBrowser('the browser of the tests', () => {
  test('opens a page and runs its script', async () => {
    await using browser = await openBrowser()
    const page = await browser.newPage()
    await page.setContent('<p>not yet</p><script>document.body.textContent = "ran"</script>')
    expect(await page.textContent('body')).toBe('ran')
  })
})
