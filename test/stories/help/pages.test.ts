import { priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { writeArticle } from '../../setup/help-centre.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })

const blank = {
  slug: 'labels-print-blank',
  title: 'Labels print blank or not at all',
  markdown: [
    'Find what your printer does, then follow the steps.',
    '## The printer feeds labels, but they’re blank',
    'If labels feed but stay blank, set **Print method** to **Direct thermal**.',
    '1. Open **Settings → Printers**.\n2. Press **Save**.',
    '## Nothing prints',
    'It says `ERR_CERT_UNTRUSTED`: install the current driver.',
  ].join('\n\n'),
}
const drivers = {
  slug: 'install-a-print-driver',
  title: 'Install a print driver',
  markdown: 'Drivers before 3.8 say ERR_CERT_UNTRUSTED.\n\n## On Windows\n\nRun the installer.',
}
const inside = {
  slug: 'plan-depots',
  title: 'Plan depots together',
  markdown: 'Depots and labels of a plan.',
  readers: 'plan' as const,
  plans: ['enterprise' as const],
}

test('without an article, there’s no help centre', async () => {
  const browser = visit(w)
  expect((await browser.open('/help')).status).toBe(404)
  expect((await browser.open('/')).html).not.toMatch(/href="\/help|type="search"/)
})

test('home, topics and articles lead from one to the next, and describe themselves to search engines', async () => {
  await writeArticle(w, blank)
  await writeArticle(w, drivers)
  await writeArticle(w, inside)
  const browser = visit(w)
  const home = await browser.open('/')
  expect(home.html).toContain('href="/help/topics/printing"')
  expect(home.text).toContain('2 articles')
  const topic = await browser.open('/help/topics/printing')
  expect(topic.html).toContain('href="/help/articles/labels-print-blank"')
  const article = await browser.open('/help/articles/labels-print-blank')
  expect(article.text).toContain('Updated 24 November 2026 by Dana')
  expect(article.html).toContain(
    `<link rel="canonical" href="${w.url}/help/articles/labels-print-blank">`,
  )
  expect(article.html).toContain(
    '<meta property="og:title" content="Labels print blank or not at all">',
  )
  expect(article.html).not.toContain('noindex')
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(article.html)?.[1] ?? ''
  expect(JSON.parse(data)).toMatchObject({ '@type': 'Article', headline: blank.title })
  const contents = /class="toc[\s\S]*?<\/nav>/.exec(article.html)?.[0] ?? ''
  const places = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) =>
    decodeURIComponent(id),
  )
  expect(places).toHaveLength(2)
  expect(places.filter((id) => !article.html.includes(`id="${id}"`))).toEqual([])
})

test('a search without scripts shows its results, marked, and leads on to a person', async () => {
  const browser = visit(w)
  const found = await browser.open('/help/search?q=err_cert_untrusted')
  expect(found.html).toMatch(/<mark>ERR_CERT_UNTRUSTED<\/mark>/i)
  expect(found.html).toContain('href="/help/articles/install-a-print-driver')
  const ask = /href="(\/cases\/new\?subject=[^"]+)"/.exec(found.html)?.[1] ?? ''
  const form = await browser.open(ask.replaceAll('&amp;', '&'))
  expect(form.html).toMatch(/name="subject"[^>]*value="err_cert_untrusted"/)
})

test('a search too long for a subject becomes the text of the case', async () => {
  const words = 'nothing prints and the jobs wait '.repeat(20).trim()
  const browser = visit(w)
  const form = await browser.open(`/cases/new?${new URLSearchParams({ subject: words })}`)
  expect(form.html).toMatch(new RegExp(`name="body"[^>]*>\\s*${words}`))
})

test.for(['zxqvw', '"', '%', '\\', '<script>', '\u202e', '💥', 'a'.repeat(60)])(
  'a search that finds nothing offers near articles and a person: %s',
  async (q) => {
    const found = await visit(w).open(`/help/search?${new URLSearchParams({ q })}`)
    expect(found.status).toBe(200)
    expect(found.html).toContain('href="/cases/new?subject=')
  },
)

test('an empty search leads to the topics', async () => {
  expect((await visit(w).open('/help/search?q=+')).path).toBe('/help')
})

test('results come with the visitor’s own cases, and nobody else’s', async () => {
  const { number } = await (await w.as(priya.email)).customer.open({
    subject: 'Labels blank in Leeds',
    body: 'All of them.',
    impact: 'team',
    urgency: 'degraded',
  })
  const browser = await signedIn(w, priya.email)
  const address = '/help/search?q=labels+blank'
  expect((await browser.open(address)).html).toContain(`/cases/${number}`)
  expect((await browser.open(`${address}&typing=brief`)).html).toContain(`/cases/${number}`)
  expect((await visit(w).open(address)).html).not.toContain(number)
  expect((await browser.open('/help/search?q=100%25')).html).not.toContain(`/cases/${number}`)
})

test('somebody who rates an article is thanked, and can say what was missing', async () => {
  const browser = visit(w)
  const path = '/help/articles/labels-print-blank'
  expect((await browser.submit(path, { solved: 'yes' })).text).toContain('Good to know it worked')
  const no = await browser.submit(path, { solved: 'no' })
  expect(no.html).toContain('name="why"')
  const why = await browser.submit(path, { solved: 'no', why: 'The ZD620 has no such menu.' })
  expect(why.text).toContain('saved your comment with this article')
  const votes = await w.db.selectFrom('help_votes').select(['solved', 'why']).execute()
  expect(votes).toEqual([{ solved: false, why: 'The ZD620 has no such menu.' }])
  const tooLong = await browser.submit(path, { solved: 'no', why: 'x'.repeat(1_001) })
  expect(tooLong.status).toBe(422)
  expect(tooLong.html).toContain('x'.repeat(1_001))
})

test('an article that moved leads to where it is now', async () => {
  await writeArticle(w, {
    ...drivers,
    slug: 'drivers-2',
    aliases: ['old-drivers'],
    title: 'Drivers',
  })
  const browser = visit(w)
  expect((await browser.open('/help/articles/old-drivers')).path).toBe('/help/articles/drivers-2')
  expect((await browser.ask('/help/articles/old-drivers.md')).status).toBe(302)
})

const files: [path: string, type: string][] = [
  ['/sitemap.xml', 'application/xml'],
  ['/help/feed.atom', 'application/atom+xml'],
  ['/llms.txt', 'text/plain'],
]

test.for(files)(
  '%s names every public article and no other, whoever asks',
  async ([path, type]) => {
    for (const browser of [visit(w), await signedIn(w, priya.email)]) {
      const answer = await browser.ask(path)
      const text = await answer.text()
      expect(answer.headers.get('content-type')).toContain(type)
      expect(text).toContain(`${w.url}/help/articles/labels-print-blank`)
      expect(text).not.toContain('plan-depots')
      expect(type.endsWith('xml') ? strayIn(text) : []).toEqual([])
    }
  },
)

test('nothing written in an article breaks these files', async () => {
  await writeArticle(w, { ...drivers, slug: 'odd', title: '</script><b>&"\u0007 ]]> odd' })
  expect(strayIn(await (await visit(w).ask('/sitemap.xml')).text())).toEqual([])
  expect(strayIn(await (await visit(w).ask('/help/feed.atom')).text())).toEqual([])
  const { html } = await visit(w).open('/help/articles/odd')
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  expect(JSON.parse(data).headline).toContain('</script><b>')
})

test('what is related is found anew when an article is published, for those who may read it', async () => {
  const path = '/help/articles/install-a-print-driver'
  const twin = { title: 'Install a print driver by hand', markdown: 'Copy the print driver.' }
  const plans = { readers: 'plan' as const, plans: ['enterprise' as const] }
  expect((await visit(w).open(path)).html).not.toContain('by-hand')
  await writeArticle(w, { ...twin, ...plans, slug: 'by-hand-of-a-plan' })
  const browser = await signedIn(w, priya.email)
  expect((await browser.open(path)).html).toContain('by-hand-of-a-plan')
  expect((await visit(w).open(path)).html).not.toContain('by-hand')
  await writeArticle(w, { ...twin, slug: 'by-hand' })
  for (const each of [browser, visit(w)])
    expect((await each.open(path)).html).toContain('href="/help/articles/by-hand"')
})

test('the Markdown of an article is there for its readers', async () => {
  const open = await visit(w).ask('/help/articles/labels-print-blank.md')
  expect(open.headers.get('content-type')).toContain('text/markdown')
  expect(await open.text()).toBe(blank.markdown)
  expect((await visit(w).ask('/help/articles/plan-depots.md')).status).toBe(404)
  const browser = await signedIn(w, priya.email)
  const hers = await browser.ask('/help/articles/plan-depots.md')
  expect(hers.status).toBe(200)
  expect(hers.headers.get('cache-control')).toBe('private, no-store')
})

/** Tags in it that don't match, and anything that looks like markup and isn't. */
function strayIn(text: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  const bare = text.replace(/^<\?xml[^<>]*\?>/, '').replace(tag, (whole, ends, name, alone) => {
    if (ends && open.pop() !== name) wrong.push(whole)
    if (!ends && !alone) open.push(name)
    return ''
  })
  const stray = bare.replaceAll(/&(?:amp|lt|gt|quot);/g, '').match(/[<&]|(?![\t\n\r])\p{Cc}/gu)
  return [...open, ...wrong, ...(stray ?? [])]
}

const tag = /<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g
