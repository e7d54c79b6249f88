import { maya, priya } from '@caselead/api/demo/cast.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeArticle } from '../setup/help-centre.ts'
import { type World, world } from '../setup/world.ts'
import { findings, widthAt320 } from './axe.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { signIn } from './sign-in.ts'

const markdown = [
  'Find what your printer does, then follow the steps.',
  '## The printer feeds labels, but they’re blank',
  'If labels feed but stay blank, set **Print method** to **Direct thermal**.',
  '1. Open **Settings → Printers**.\n2. Press **Save**.',
  '> [!WARNING]\n> A ZD421 keeps the old setting until you turn it off.',
  '```bash\nnorthwind-print check --printer LEEDS-01 # and a comment that is longer than a phone is wide\n```',
  '| It says | It means |\n| --- | --- |\n| `ERR_CERT_UNTRUSTED_BY_EVERYBODY_HERE` | The driver is old |',
  '<details><summary>Older printers</summary>\n\nThey work the same.\n\n</details>',
  '## Nothing prints',
  'It says `ERR_CERT_UNTRUSTED`: install the current driver.',
].join('\n\n')

async function withArticles(): Promise<World> {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  await writeArticle(w, { slug: 'labels-print-blank', title: 'Labels print blank', markdown })
  await writeArticle(w, { slug: 'drivers', title: 'Install a print driver', markdown: 'Run it.' })
  return w
}

/** Begins a case, and opens the article that's suggested for it. */
async function suggestedOn(page: Page, { url }: World) {
  await page.goto(`${url}/cases/new`)
  await page.getByLabel('What is it about?').pressSequentially('labels print blank')
  const item = page.locator('[data-article="labels-print-blank"]')
  await item.locator('summary').click()
  return item
}

/** Begins a case that its article solves. */
async function solvedOn(page: Page, w: World) {
  const item = await suggestedOn(page, w)
  await page.getByLabel('What’s happening?').fill('All of them since this morning.')
  await page.getByText('My team').click()
  await item.getByRole('button', { name: 'This solved it' }).click()
  await page.getByText('Good to know it worked').waitFor()
}

const solvedPath = '/help/articles/labels-print-blank?solved=yes'

/** Whether the article offers to go on with what was written. */
async function isOffered(page: Page, { url }: World): Promise<boolean> {
  await page.goto(url + solvedPath)
  await page.getByText('Good to know it worked').waitFor()
  return page.getByText('Continue my case').isVisible()
}

const box = (page: Page) => page.getByRole('searchbox')

describeInBrowser('the help centre', () => {
  test('shows results while somebody types, by keyboard alone, and Escape closes them', async () => {
    await using browser = await openBrowser()
    const w = await withArticles()
    await (await w.as(priya.email)).customer.open({
      ...{ subject: 'Labels blank in Leeds', body: 'All.', impact: 'team', urgency: 'degraded' },
    })
    const page = await signIn(browser, w, priya.email)
    await page.goto(w.url)
    await box(page).pressSequentially('labels bla')
    const results = page.locator('[data-results]')
    const article = results.getByRole('listitem').getByRole('link', { name: 'Labels print blank' })
    await article.waitFor()
    await results.getByRole('link', { name: 'Labels blank in Leeds' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await results.isVisible()).toBe(false)
    expect(await box(page).inputValue()).toBe('labels bla')
    await page.keyboard.type('n')
    await article.waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/help\/articles\/labels-print-blank/)
  })

  test('keeps the search page’s results and address up to date with what’s typed', async () => {
    await using browser = await openBrowser()
    const w = await withArticles()
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${w.url}/help/search?q=driver`)
    await page.getByRole('link', { name: 'Install a print driver' }).waitFor()
    await box(page).fill('err_cert_untrusted')
    await page.locator('mark').getByText('ERR_CERT_UNTRUSTED').first().waitFor()
    expect(page.url()).toContain('q=err_cert_untrusted')
    expect(await page.getByRole('link', { name: 'Ask a person' }).getAttribute('href')).toContain(
      'err_cert_untrusted',
    )
  })

  test('suggests articles while a case is written: they open in place, and its lead sees which', async () => {
    await using browser = await openBrowser()
    const w = await withArticles()
    const page = await signIn(browser, w, priya.email)
    const item = await suggestedOn(page, w)
    await item.getByText('A ZD421 keeps the old setting').waitFor()
    expect(await findings(page), 'an article opened in place').toEqual([])
    expect(await widthAt320(page)).toBeLessThanOrEqual(320)
    expect(await page.getByLabel('What is it about?').inputValue()).toBe('labels print blank')
    await item.getByRole('button', { name: 'This didn’t help' }).click()
    await page.getByLabel('What’s happening?').fill('All of them since this morning.')
    await page.getByText('My team').click()
    await page.getByText('Usable with a workaround').click()
    await page.getByRole('button', { name: 'Open case' }).click()
    await page.waitForURL(/done=opened/)
    const number = /C-\d+/.exec(page.url())?.[0] ?? ''
    const { read } = await (await w.as(maya.email)).agent.case({ number })
    expect(read.map(({ slug, how }) => [slug, how])).toContainEqual([
      'labels-print-blank',
      'unhelpful',
    ])
  })

  test('“This solved it” leads to the thanks on the article, opens no case, and what was written can be brought back', async () => {
    await using browser = await openBrowser()
    const w = await withArticles()
    const page = await signIn(browser, w, priya.email)
    expect(await isOffered(page, w)).toBe(false)
    await solvedOn(page, w)
    await page.reload()
    await page.getByText('Continue my case').waitFor()
    expect(await findings(page), 'the thanks').toEqual([])
    expect(await widthAt320(page)).toBeLessThanOrEqual(320)
    await page.getByRole('button', { name: 'Continue my case' }).click()
    await page.waitForURL(/\/cases\/new/)
    const typed = (label: string) => page.getByLabel(label).inputValue()
    expect(await typed('What is it about?')).toBe('labels print blank')
    expect(await typed('What’s happening?')).toBe('All of them since this morning.')
    expect(await page.getByRole('radio', { name: /^My team/ }).isChecked()).toBe(true)
    const votes = await w.db.selectFrom('help_votes').select('solved').execute()
    expect(votes).toEqual([{ solved: true }])
    expect((await (await w.as(priya.email)).customer.list({})).counts.open).toBe(0)
    expect(await isOffered(page, w), 'once it was brought back').toBe(false)
  })

  test('what was written before an article solved it is over once a case was opened or its writer is gone', async () => {
    await using browser = await openBrowser()
    const w = await withArticles()
    const page = await signIn(browser, w, priya.email)
    await solvedOn(page, w)
    await page.goto(`${w.url}/cases/new`)
    expect(await isOffered(page, w)).toBe(true)
    await page.goto(`${w.url}/cases/new`)
    await page.getByLabel('What is it about?').fill('Drivers')
    await page.getByLabel('What’s happening?').fill('They won’t install.')
    await page.getByText('My team').click()
    await page.getByText('Usable with a workaround').click()
    await page.getByRole('button', { name: 'Open case' }).click()
    await page.waitForURL(/done=opened/)
    expect(await isOffered(page, w), 'after a case').toBe(false)

    await solvedOn(page, w)
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    expect(await isOffered(page, w), 'to somebody else').toBe(false)
    await page.context().addCookies(cookies)
    expect(await isOffered(page, w), 'to its writer').toBe(true)
    await page.goto(`${w.url}/mail-settings`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${w.url}/`)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  })

  test('is clean in every state, in both widths and schemes, and no wider than a phone', async () => {
    await using browser = await openBrowser()
    const w = await withArticles()
    const page = await (await browser.newContext()).newPage()
    const paths = [
      ...['/', '/help', '/help/topics/printing', '/help/search?q=labels+blank'],
      ...['/help/search?q=zxqv', '/help/articles/labels-print-blank'],
      '/help/articles/labels-print-blank?solved=no',
    ]
    for (const path of paths) {
      await page.goto(w.url + path)
      expect(await findings(page), path).toEqual([])
      expect(await widthAt320(page), path).toBeLessThanOrEqual(320)
    }
    await page.goto(w.url)
    await box(page).pressSequentially('labels')
    await page.locator('[data-results] a').first().waitFor()
    expect(await findings(page), 'while typing').toEqual([])
    expect(await widthAt320(page), 'while typing').toBeLessThanOrEqual(320)
  })
})
