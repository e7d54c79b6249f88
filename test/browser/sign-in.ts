import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { World } from '../setup/world.ts'

/** Signs in as a person does: an address, the code from the mail, the code. */
export async function signIn(
  browser: Browser,
  w: World,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load'))
      throw new Error(`${page.url()}: ${message.text()}`)
  })
  await page.goto(`${w.url}/sign-in`)
  await page.getByLabel('Your email address').fill(email)
  await page.getByRole('button', { name: 'Email me a code' }).click()
  const field = page.getByLabel('Code', { exact: true })
  await field.waitFor()
  await field.fill(await w.signInCode(email))
  await page.locator('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}
