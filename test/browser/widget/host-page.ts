import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { describeInBrowser, openBrowser } from '../chromium.ts'
import { type DeskLike, deskLike } from './desk-like.ts'
import { listening } from './listening.ts'
import { now } from './sample-cases.ts'

export interface HostPage extends AsyncDisposable {
  page: Page
  launcher: Locator
  panel: Locator
  desk: DeskLike
  /** What the page's policy stopped and what the console complained of. */
  complaints: string[]
}

interface Wanted {
  /** Attributes of the script tag. */
  tag?: string
  html?: string
  css?: string
  head?: string
  /** Before the page is opened. */
  before?: (desk: DeskLike) => void
  dir?: 'ltr' | 'rtl'
  browser?: BrowserContextOptions
}

/** Tests that share one browser; each opens pages of its own. */
export function describeOnPages(
  name: string,
  tests: (open: (wanted?: Wanted) => Promise<HostPage>) => void,
): void {
  describeInBrowser(name, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser()
    })
    afterAll(() => browser.close())
    tests((wanted) => hostPage(browser, wanted))
  })
}

/** A customer's page on another origin, under a strict policy, with the widget by one line. */
export async function hostPage(browser: Browser, wanted: Wanted = {}): Promise<HostPage> {
  const desk = await deskLike()
  wanted.before?.(desk)
  const host = await listening((request, response) => {
    response.setHeader('content-security-policy', policy(desk.origin))
    const isCss = request.url === '/site.css'
    response.setHeader('content-type', isCss ? 'text/css' : 'text/html; charset=utf-8')
    response.end(isCss ? (wanted.css ?? calmCss) : document(desk.origin, wanted))
  })
  const context = await browser.newContext({
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...wanted.browser,
  })
  const page = await context.newPage()
  const complaints = listen(page)
  await page.clock.install({ time: now })
  await page.goto(host.origin)
  const launcher = page.locator('.launcher')
  const panel = page.getByRole('dialog')
  return { page, launcher, panel, desk, complaints, [Symbol.asyncDispose]: close }

  async function close() {
    await context.close()
    await host[Symbol.asyncDispose]()
    await desk[Symbol.asyncDispose]()
  }
}

export const identityOf = (email: string): string =>
  ['head', Buffer.from(JSON.stringify({ email, iat: 1 })).toString('base64url'), 'sign'].join('.')

export const anna: string = `data-identity="${identityOf('anna@bergwerk.example')}"`

/** What a page could do to its guests at worst. */
export const hostileCss = `
  html { font-size: 4px; letter-spacing: 9px; line-height: 5; text-transform: uppercase; }
  body { color: red; font: italic 4px cursive; text-align: center; visibility: hidden; }
  body * { all: unset; display: none !important; opacity: 0 !important; filter: blur(9px) !important;
    transform: scale(0) !important; position: static !important; pointer-events: none !important; }
  button, input, textarea, select { display: none !important; font-size: 1px !important; }
`

const calmCss = 'body { font-family: serif; margin: 32px }'

export const policy = (desk: string, allowed: readonly string[] = []) =>
  [
    `default-src 'none'; script-src ${desk}; style-src 'self'; connect-src ${desk}`,
    "require-trusted-types-for 'script'; trusted-types lit-html",
    ...allowed,
  ].join('; ')

export function document(desk: string, { tag = anna, html = '', head = '', dir = 'ltr' }: Wanted) {
  return `<!doctype html><html lang="en" dir="${dir}"><meta name="viewport" content="width=device-width">
    <title>Exports</title><link rel="stylesheet" href="/site.css">${head.replace('DESK', desk)}
    <main><h1>Exports</h1><p>A page of somebody else. <button id="own">Ask</button></p></main>${html}
    ${head ? '' : `<script type="module" src="${desk}/widget/caselead.js" ${tag}></script>`}</html>`
}

export function listen(page: Page) {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}
