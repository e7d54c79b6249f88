import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { identity } from '../../setup/embedded-widget.ts'
import type { World } from '../../setup/world.ts'
import { document, listen, policy } from './host-page.ts'
import { listening } from './listening.ts'

export interface RealPage extends AsyncDisposable {
  page: Page
  panel: Locator
  /** What the page's policy stopped and what the console complained of. */
  complaints: string[]
}

/** A page of somebody else, under a strict policy, that may allow more, with the widget of a desk that really runs; its panel is open. */
export async function onHostPage(
  browser: Browser,
  w: World,
  email: string,
  options: BrowserContextOptions = {},
  allowed: readonly string[] = [],
): Promise<RealPage> {
  const tag = `data-identity="${identity(w, email)}"`
  const host = await listening((request, response) => {
    response.setHeader('content-security-policy', policy(w.url, allowed))
    const isCss = request.url === '/site.css'
    response.setHeader('content-type', isCss ? 'text/css' : 'text/html; charset=utf-8')
    response.end(isCss ? '' : document(w.url, { tag }))
  })
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const complaints = listen(page)
  await page.clock.setFixedTime(w.now())
  await page.goto(host.origin)
  await page.locator('.launcher').click()
  return {
    ...{ page, complaints, panel: page.getByRole('dialog') },
    async [Symbol.asyncDispose]() {
      await context.close()
      await host[Symbol.asyncDispose]()
    },
  }
}
