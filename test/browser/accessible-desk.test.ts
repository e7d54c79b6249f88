import { chris, maya, sofia } from '@caselead/api/demo/cast.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { keepReceived } from '@caselead/db/queues/inbox.ts'
import { setAside } from '@caselead/db/queues/set-aside.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { writeArticle } from '../setup/help-centre.ts'
import { type World, world } from '../setup/world.ts'
import { findings, widthAt320 } from './axe.ts'
import { describeInBrowser, openBrowser } from './chromium.ts'
import { signIn } from './sign-in.ts'

/** A desk on which each page has something to show. */
async function livelyDesk(): Promise<World> {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'team', urgency: 'blocked' },
  })
  await (await w.as(maya.email)).agent.openIncident({ number, title: 'Exports stop' })
  await writeArticle(w, {
    ...{ slug: 'blank-labels', title: 'Blank labels' },
    markdown: 'Turn it [off](gone).\n\n![](none.png)\n\n## Still blank\n\n### Why\n\nWait.',
  })
  await keepReceived(w.db, 'set-aside-1', {}, w.now())
  await setAside(w.db, 'set-aside-1', 'It couldn’t be decoded.', w.now())
  await writeArticle(w, { slug: 'export', title: 'Exports are slow', markdown: 'Export less.' })
  const { help } = await w.as(chris.email)
  await help.search({ q: 'fax' })
  await help.article({ slug: 'export' })
  await help.rate({ slug: 'export', solved: false, why: 'It’s still slow.', key: 'browser-1' })
  await keepFactsUpToDate(w.runtime)
  return w
}

const follow = (text: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('link', { name: text, exact: true }).first().click()
}
const followRow = (begins: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('link', { name: begins }).first().click()
}
const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).click()
}

const refusedSynonyms = async (page: Page) => {
  await page.getByLabel('All languages').fill('just words')
  await press('Save synonyms')(page)
}

/** A page, and what is done on it before it's looked at. */
const pages: [name: string, path: string, ...((page: Page) => Promise<void>)[]][] = [
  ['accounts', '/desk/accounts'],
  ['an account', '/desk/accounts', follow('Bright Dental')],
  [
    'an account with a person’s form',
    '/desk/accounts',
    follow('Bright Dental'),
    follow(chris.name),
  ],
  ['a new account', '/desk/accounts/new'],
  ['a new account refused', '/desk/accounts/new', press('Add the account')],
  ['people', '/desk/people'],
  ['a person', '/desk/people', follow(maya.name)],
  ['a new person', '/desk/people/new'],
  ['a new person refused', '/desk/people/new', press('Add to the team')],
  ['people who left', '/desk/people/left'],
  ['the matrix', '/desk/matrix'],
  ['the matrix checked', '/desk/matrix', press('Check and preview')],
  ['incidents', '/desk/incidents'],
  ['an incident', '/desk/incidents', follow('Exports stop')],
  ['what is at risk', '/desk/risk'],
  ['what surveys say', '/desk/surveys'],
  ['how healthy support is', '/desk/health'],
  ['what a figure counts', '/desk/health/behind?figure=resolution'],
  ['articles', '/desk/help/articles'],
  ['no articles', '/desk/help/articles?show=archived'],
  ['a new article', '/desk/help/articles/new'],
  ['a new article refused', '/desk/help/articles/new', press('Save draft')],
  ['an article', '/desk/help/articles', follow('Blank labels')],
  ['an article’s versions', '/desk/help/articles', follow('Blank labels'), follow('Versions')],
  [
    'an article as a customer sees it',
    '/desk/help/articles',
    follow('Blank labels'),
    follow('See it as a customer'),
  ],
  ['what the help centre saves', '/desk/help'],
  ['visits to the help centre', '/desk/help/visits'],
  ['searches of the help centre', '/desk/help/searches'],
  ['readers of an article', '/desk/help', follow('Exports are slow')],
  ['synonyms', '/desk/help/synonyms'],
  ['synonyms refused', '/desk/help/synonyms', refusedSynonyms],
  ['settings', '/desk/settings'],
  ['mail set aside', '/desk/mail'],
  ['one mail set aside', '/desk/mail', followRow('No subject')],
]

describeInBrowser('the desk’s pages', () => {
  let browser: Browser
  let page: Page
  let origin = ''

  beforeAll(async () => {
    browser = await openBrowser()
    page = await signIn(browser, await livelyDesk(), sofia.email)
    origin = new URL(page.url()).origin
  })
  afterAll(() => browser.close())

  test.for(pages)(
    'are free of findings by axe, light and dark, wide and on a phone, and reflow: %s',
    async ([, path, ...acts]) => {
      await page.goto(origin + path)
      for (const act of acts) await act(page)
      await page.waitForLoadState()
      expect({ found: await findings(page), width: await widthAt320(page) }).toEqual({
        found: [],
        width: 320,
      })
    },
  )

  test('so is the page that sets a desk up', async () => {
    await using browser = await openBrowser()
    const w = await world({ at: '2026-11-24T09:00:00Z', cast: false })
    const page = await browser.newPage()
    await page.goto(w.url + w.printed('/set-up'))
    await press('Set up the desk')(page)
    await page.waitForLoadState()
    expect([await findings(page), await widthAt320(page)]).toEqual([[], 320])
    await page.getByLabel('Brand colour').fill('#ffe000')
    const contrast = await page.getByText('Contrast now').textContent()
    const measured = found(contrast?.match(/\d+\.\d(?= to)/g) ?? []).map(Number)
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(4.5)
  })
})
