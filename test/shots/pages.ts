import type { Page } from 'playwright-core'

export type Reader = 'nobody' | 'customer' | 'otherCustomer' | 'agent' | 'manager' | 'partner'

/** A picture: whose, of which page of portal/src/pages, and how one gets there. */
export interface Shot {
  name: string
  as: Reader
  of: string
  go: (page: Page, base: string) => Promise<void>
}

type Way = Shot['go']

const to =
  (path: string): Way =>
  async (page, base) => {
    await page.goto(base + path, { waitUntil: 'domcontentloaded' })
  }

/** Follows the first link in the page whose address begins so. */
const first =
  (path: string, begins: string): Way =>
  async (page, base) => {
    await page.goto(base + path, { waitUntil: 'domcontentloaded' })
    const links = page.locator(`main a[href^="${begins}"]`)
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    const address = addresses.find((each) => each?.slice(begins.length).match(/^[^/?#]+/))
    if (address) await page.goto(base + address)
  }

/** Opens one after another until a page says so. */
const saying =
  (path: string, says: RegExp, beneath = ''): Way =>
  async (page, base) => {
    await page.goto(base + path, { waitUntil: 'domcontentloaded' })
    const links = page.locator('main a[href^="/cases/C-"]')
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    for (const address of new Set(addresses)) {
      await page.goto(`${base}${address}${beneath}`, { waitUntil: 'domcontentloaded' })
      if (says.test((await page.locator('main').textContent()) ?? '')) return
    }
    throw new Error(`no page beneath ${path} says ${says}`)
  }

/** An article's page on the desk, or one beneath it. */
const article =
  (beneath: string): Way =>
  async (page, base) => {
    await page.goto(`${base}/desk/help/articles?words=labels+print+blank`)
    await page.getByRole('link', { name: 'Labels print blank' }).first().click()
    await page.waitForURL(/articles\/\d+/)
    const { pathname } = new URL(page.url())
    if (beneath) await page.goto(`${base}${pathname}/${beneath}?language=en`)
  }

const asksForCode: Way = async (page, base) => {
  await page.goto(`${base}/sign-in`)
  await page.getByLabel('Your email address').fill('somebody@harbour.example')
  await page.getByRole('button', { name: 'Email me a code' }).click()
  await page.getByLabel('Code', { exact: true }).waitFor()
}

const solved = '/cases?show=resolved'

const shot = (name: string, as: Reader, of: string, go: Way): Shot => ({ name, as, of, go })

/** Every page of the product that the demo can show, under the name of its mock where it has one. */
export const shots: Shot[] = [
  shot('home', 'customer', 'index.astro', to('/')),
  shot('home-signed-out', 'nobody', 'index.astro', to('/')),
  shot('help', 'nobody', 'help/index.astro', to('/help')),
  shot('search', 'customer', 'help/search.astro', to('/help/search?q=labels+blank+zd421')),
  shot('help-topic', 'nobody', 'help/topics/[slug].astro', first('/help', '/help/topics/')),
  shot('article', 'nobody', 'help/articles/[slug].astro', to('/help/articles/labels-print-blank')),
  shot('sign-in', 'nobody', 'sign-in.astro', to('/sign-in')),
  shot('sign-in-code', 'nobody', 'sign-in.astro', asksForCode),
  shot('sign-in-wrong', 'nobody', 'sign-in.astro', async (page, base) => {
    await asksForCode(page, base)
    await page.getByLabel('Code', { exact: true }).fill('418207')
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('didn’t work').first().waitFor()
  }),
  shot('not-found', 'customer', '404.astro', to('/nowhere')),
  shot('not-found-link', 'nobody', 'link.astro', to('/link?key=none')),
  shot('cases', 'customer', 'cases/index.astro', to('/cases')),
  shot('case', 'customer', 'cases/[number].astro', first('/cases', '/cases/C-')),
  shot('case-escalated', 'customer', 'cases/[number].astro', saying('/cases', /Moved up to/)),
  shot(
    'case-incident',
    'otherCustomer',
    'cases/[number].astro',
    saying('/cases', /Part of an incident/),
  ),
  shot('case-solved', 'customer', 'cases/[number].astro', first(solved, '/cases/C-')),
  shot(
    'survey',
    'customer',
    'cases/[number]/survey.astro',
    saying(solved, /How easy was it/, '/survey?change=yes'),
  ),
  shot(
    'survey-thanks',
    'customer',
    'cases/[number]/survey.astro',
    saying(solved, /Thank you/, '/survey'),
  ),
  shot('mail-settings', 'customer', 'mail-settings.astro', to('/mail-settings')),
  shot('new-case', 'customer', 'cases/new.astro', to('/cases/new')),
  shot('new-case-refused', 'customer', 'cases/new.astro', async (page, base) => {
    await page.goto(`${base}/cases/new`)
    await page.locator('main form[method="post"]').evaluate((form: HTMLFormElement) => {
      form.noValidate = true
      form.submit()
    })
    await page.waitForLoadState()
  }),
  shot('widget', 'nobody', 'widget-demo.astro', async (page, base) => {
    await page.goto(`${base}/widget-demo`)
    await page.getByRole('button', { name: 'Help' }).click()
    await page.getByRole('dialog').waitFor()
  }),
  shot('help-articles', 'manager', 'desk/help/articles/index.astro', to('/desk/help/articles')),
  shot('help-new', 'agent', 'desk/help/articles/new.astro', to('/desk/help/articles/new')),
  shot('help-write', 'manager', 'desk/help/articles/[id]/index.astro', article('')),
  shot('help-versions', 'manager', 'desk/help/articles/[id]/versions.astro', article('versions')),
  shot(
    'help-as-customer',
    'manager',
    'desk/help/articles/[id]/as-customer.astro',
    article('as-customer'),
  ),
  shot('mailbox', 'manager', 'mailbox/index.astro', to('/mailbox')),
  shot('mailbox-looks', 'manager', 'mailbox/looks.astro', to('/mailbox/looks')),
  shot('mail', 'manager', 'mailbox/[id]/index.astro', first('/mailbox', '/mailbox/')),
  shot('my-day', 'agent', 'desk/index.astro', to('/desk')),
  shot('my-day-lead', 'manager', 'desk/index.astro', to('/desk')),
  shot('desk-queue', 'agent', 'desk/queue.astro', to('/desk/queue')),
  shot(
    'desk-case',
    'agent',
    'desk/cases/[number].astro',
    first('/desk/queue?filter=mine', '/desk/cases/'),
  ),
  shot('find', 'agent', 'desk/find.astro', to('/desk/find?words=label')),
  shot('settings', 'agent', 'desk/settings.astro', to('/desk/settings')),
  shot('trackers', 'manager', 'desk/trackers.astro', to('/desk/trackers')),
  shot('surveys', 'manager', 'desk/surveys.astro', to('/desk/surveys')),
  shot('health', 'manager', 'desk/health/index.astro', to('/desk/health?period=90')),
  shot(
    'health-figure',
    'manager',
    'desk/health/[figure].astro',
    to('/desk/health/returned?period=90&by=tier'),
  ),
  shot(
    'health-behind',
    'manager',
    'desk/health/behind.astro',
    to('/desk/health/behind?period=90&figure=returned&which=all'),
  ),
  shot('reviews', 'manager', 'desk/reviews/[id]/index.astro', to('/desk/reviews')),
  shot('review-case', 'manager', 'desk/reviews/[id]/cases/[number].astro', async (page, base) => {
    await page.goto(`${base}/desk/reviews`)
    await page.locator('.agenda a').first().click()
    await page.waitForLoadState()
  }),
  shot(
    'review-actions',
    'manager',
    'desk/reviews/actions/index.astro',
    to('/desk/reviews/actions'),
  ),
  shot('review-action', 'manager', 'desk/reviews/actions/[action].astro', async (page, base) => {
    await page.goto(`${base}/desk/reviews/actions`)
    await page.locator('.acts a').first().click()
    await page.waitForLoadState()
  }),
  shot(
    'review-report',
    'manager',
    'desk/reviews/[id]/cases/[number]/report.astro',
    async (page, base) => {
      await page.goto(`${base}/desk/reviews`)
      await page.locator('.agenda a').first().click()
      await page.waitForLoadState()
      await page.goto(`${page.url()}/report`)
    },
  ),
  shot('help-figures', 'manager', 'desk/help/index.astro', to('/desk/help')),
  shot(
    'help-visits',
    'agent',
    'desk/help/visits.astro',
    to('/desk/help/visits?days=90&outcome=case'),
  ),
  shot(
    'help-searches',
    'agent',
    'desk/help/searches.astro',
    to('/desk/help/searches?days=90&kind=nothing'),
  ),
  shot(
    'help-readers',
    'manager',
    'desk/help/readers/[id].astro',
    first('/desk/help?days=90', '/desk/help/readers/'),
  ),
  shot('help-synonyms', 'manager', 'desk/help/synonyms.astro', to('/desk/help/synonyms')),
  shot('at-risk', 'agent', 'desk/risk.astro', to('/desk/risk')),
  shot('incidents', 'agent', 'desk/incidents/index.astro', to('/desk/incidents')),
  shot(
    'incident',
    'agent',
    'desk/incidents/[id].astro',
    first('/desk/incidents', '/desk/incidents/'),
  ),
  shot('people', 'manager', 'desk/people/index.astro', to('/desk/people')),
  shot('person', 'manager', 'desk/people/[id].astro', first('/desk/people', '/desk/people/agent')),
  shot('new-person', 'manager', 'desk/people/new.astro', to('/desk/people/new')),
  shot('people-left', 'manager', 'desk/people/left.astro', to('/desk/people/left')),
  shot('accounts', 'manager', 'desk/accounts/index.astro', to('/desk/accounts')),
  shot('account', 'manager', 'desk/accounts/[id].astro', async (page, base) => {
    await page.goto(`${base}/desk/accounts?words=Harbour`)
    await page.getByRole('main').getByRole('link', { name: 'Harbour Logistics' }).click()
    await page.waitForLoadState()
  }),
  shot('new-account', 'manager', 'desk/accounts/new.astro', to('/desk/accounts/new')),
  shot('matrix', 'manager', 'desk/matrix/index.astro', to('/desk/matrix')),
  shot('matrix-checked', 'manager', 'desk/matrix/index.astro', async (page, base) => {
    await page.goto(`${base}/desk/matrix`)
    await page.locator('button[value="check"]').click()
    await page.waitForLoadState()
  }),
  shot('mail-aside', 'manager', 'desk/mail/index.astro', to('/desk/mail')),
  shot('partner', 'partner', 'desk/partner/index.astro', to('/desk')),
  shot(
    'partner-case',
    'partner',
    'desk/partner/cases/[number].astro',
    first('/desk', '/desk/cases/'),
  ),
]

/** Pages without a picture of their own, with why. */
export const unseen: Record<string, string> = {
  '500.astro': 'nothing of the demo fails',
  'unsubscribe/[token].astro':
    'its address stands in an email, and its parts in the email settings',
  'sign-out.astro': 'it only leads home',
  'help/suggest.astro': 'a script puts it into the form of a new case',
  'set-up.astro': 'the demo is set up',
  'cases/[number]/report.astro': 'the demo’s team hasn’t sent a report yet',
  'desk/reviews/index.astro': 'it goes on to the newest review',
  'desk/mail/[id].astro': 'the demo reads all its mail',
  'cases/[number]/emails/[seq].astro': 'no email of the demo says more than its message',
  'desk/cases/[number]/emails/[seq].astro': 'no email of the demo says more than its message',
}
