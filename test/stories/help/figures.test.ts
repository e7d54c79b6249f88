import { ines, lena, maya, priya, sam, sofia } from '@caselead/api/demo/cast.ts'
import { linkRecentCases } from '@caselead/api/jobs/due/link-cases.ts'
import { tidyUp } from '@caselead/api/jobs/nightly/tidy-up.ts'
import { days, hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { beforeEach, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { writeArticle } from '../../setup/help-centre.ts'
import { outcome } from '../../setup/surface.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-02T09:00:00Z' })
const markdown = 'If labels stay blank, set **Print method** to **Direct thermal**.'
await writeArticle(w, { slug: 'blank', title: 'Labels print blank', markdown })
await writeArticle(w, { slug: 'drivers', title: 'Install a print driver', markdown: 'Run it.' })
const forEnterprise = { readers: 'plan' as const, plans: ['enterprise' as const] }
await writeArticle(w, { slug: 'secret', title: 'Labels by the pallet', markdown, ...forEnterprise })

const firefox = 'Mozilla/5.0 Firefox/145.0'
const trouble = {
  subject: 'Labels come out blank',
  body: 'In Leeds.',
  impact: 'team',
  urgency: 'degraded',
} as const

const team = async () => (await w.as(ines.email)).help
async function overview() {
  await w.runtime.helpCounter.flush()
  await linkRecentCases(w.runtime)
  return (await team()).figures({ days: 30 })
}

beforeEach(async () => {
  await w.runtime.helpCounter.flush()
  await w.db.deleteFrom('help_searches').execute()
  await w.db.deleteFrom('help_readings').execute()
  w.letPass(days(1))
})

test('who reads, and opens a case all the same, is counted as a case once 72 hours are over', async () => {
  const browser = visit(w, '203.0.113.5', firefox)
  await browser.open('/help/search?q=labels+print+blank')
  await browser.open('/help/articles/blank')
  w.letPass(minutes(5))
  await signedIn(w, priya.email, undefined, browser)
  const opened = await browser.submit('/cases/new', { ...trouble, key: 'a-key-of-its-own' })
  const number = /C-\d+/.exec(opened.path)?.[0]
  expect((await overview()).strangers).toMatchObject({ shown: 1, young: 1, case: { part: 0 } })
  w.letPass(hours(72))
  const { strangers, searches } = await overview()
  expect(strangers).toMatchObject({ shown: 1, young: 0, case: { part: 1, of: 1 } })
  expect(searches).toMatchObject({ all: 1, opened: 1, nothing: 0 })
  const { rows } = await (await team()).visits({ days: 30, outcome: 'case' })
  expect(rows).toMatchObject([{ signedIn: false, case: number, articles: ['Labels print blank'] }])
})

test('a case by whoever is signed in is theirs, however they opened it', async () => {
  const { help, customer } = await w.as(priya.email)
  await help.article({ slug: 'blank' })
  w.letPass(hours(71))
  await customer.open(trouble)
  w.letPass(hours(2))
  const { known } = await overview()
  expect(known).toMatchObject({ shown: 1, solved: { part: 0 }, case: { part: 1, of: 1 } })
})

test('a visit is too recent until 72 hours after what it read last', async () => {
  const { help } = await w.as(priya.email)
  await help.article({ slug: 'blank' })
  w.letPass(hours(10))
  await help.article({ slug: 'drivers' })
  w.letPass(hours(63))
  expect((await overview()).known).toMatchObject({ shown: 1, young: 1, quiet: { of: 0 } })
  w.letPass(hours(10))
  expect((await overview()).known).toMatchObject({ young: 0, quiet: { part: 1, of: 1 } })
})

test('a case after 72 hours is another story', async () => {
  const { help, customer } = await w.as(priya.email)
  await help.article({ slug: 'blank' })
  w.letPass(hours(73))
  await customer.open(trouble)
  expect((await overview()).known).toMatchObject({ quiet: { part: 1 }, case: { part: 0 } })
})

test('solved and no case are told apart, by article and category too', async () => {
  const [one, other] = [await w.as(priya.email), await w.as(sam.email)]
  await one.help.article({ slug: 'blank' })
  await one.help.rate({ slug: 'blank', solved: true, why: 'Thermal did it.', key: 'browser-1' })
  await other.help.article({ slug: 'blank' })
  w.letPass(hours(73))
  const { known, articles, categories } = await overview()
  const both = { shown: 2, solved: { part: 1, of: 2 }, quiet: { part: 1, of: 2 } }
  expect([known, ...categories]).toMatchObject([both, both])
  expect(articles).toMatchObject([{ ...both, title: 'Labels print blank', yes: 1, no: 0 }])
  const [article] = found(articles)
  const { words } = await (await team()).readers({ id: article?.id ?? 0, days: 30 })
  expect(words).toMatchObject([{ solved: true, why: 'Thermal did it.' }])
})

test('what’s missing is listed by what it means, with its searches and cases', async () => {
  const { help, customer } = await w.as(priya.email)
  for (const q of ['charged twice', 'We were charged twice', 'chargd twice?']) {
    await help.search({ q })
    w.letPass(minutes(10))
  }
  await (await w.as(sam.email)).help.search({ q: 'fax' })
  const { number } = await customer.open({ ...trouble, subject: 'Charged twice' })
  const { gaps } = await overview()
  expect(gaps).toMatchObject([
    { searches: 3, people: 1, nothing: 3, cases: [number], caseCount: 1 },
    { searches: 1, people: 1, cases: [] },
  ])
  const [gap] = found(gaps)
  const behind = await (await team()).searches({ days: 30, gap: gap?.stems[0] })
  expect(behind.paging.total).toBe(3)
  expect(behind.rows.map(({ case: each }) => each)).toEqual([number, number, number])
})

test('every number of the page leads to a list that long', async () => {
  const browser = visit(w, '203.0.113.6', firefox)
  await browser.open('/help/search?q=labels+print+blank')
  await browser.open('/help/articles/drivers')
  await (await w.as(priya.email)).help.article({ slug: 'blank' })
  await (await w.as(sam.email)).help.search({ q: 'giraffes' })
  w.letPass(hours(80))
  const desk = await signedIn(w, maya.email)
  const { html } = await desk.open('/desk/help')
  const links = html.matchAll(/href="(\/desk\/help\/(?:visits|searches)\?[^"]+)"[^>]*>(\d+)</g)
  for (const [, link = '', count] of found([...links])) {
    const list = await desk.open(link.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
    const rows = list.html.split('<tbody').at(1)?.match(/<tr\b/g)?.length ?? 0
    expect.soft(rows, link).toBe(Number(count))
  }
})

test('while somebody types, it’s one search', async () => {
  const browser = visit(w, '203.0.113.7', firefox)
  for (const q of ['lab', 'labels', 'labels pri', 'labels print']) {
    await browser.open(`/help/search?typing=brief&q=${encodeURIComponent(q)}`)
  }
  await browser.open('/help/search?q=labels+print')
  const { rows } = await (await team()).searches({ days: 30 })
  expect(rows.map(({ words }) => words)).toEqual(['labels print'])
})

test('a flood from one network fills no table', async () => {
  const { helpCounter } = w.runtime
  const search = { language: 'en', typing: false, found: [], near: true, answer: null }
  for (let at = 0; at < 5_000; at++) {
    const visitor = { who: `flood.${at % 40}`, contactId: null, network: 'flood' }
    helpCounter.searched(visitor, { q: `word${at}`, ...search })
    if (at % 500 === 0) await helpCounter.flush()
  }
  await helpCounter.flush()
  const rows = await w.db.selectFrom('help_searches').select('who').execute()
  expect(rows.length).toBe(1_000)
  expect(
    Math.max(...Object.values(Object.groupBy(rows, ({ who }) => who)).map((of) => of?.length ?? 0)),
  ).toBeLessThanOrEqual(200)
})

test('what somebody typed about themselves isn’t kept, and nothing at all of robots', async () => {
  await (await w.as(priya.email)).help.search({
    q: 'invoice for priya@harbour.example 4111111111111111',
  })
  await visit(w, '203.0.113.8', 'Googlebot/2.1').open('/help/search?q=labels')
  const { rows } = await (await team()).searches({ days: 30 })
  expect(rows.map(({ words }) => words)).toEqual(['invoice for [email] [number]'])
  const stored = await w.db.selectFrom('help_searches').selectAll().execute()
  expect(JSON.stringify(stored)).not.toContain('4111')
})

test('the team’s own reading isn’t counted, and nobody but the team sees figures', async () => {
  const { help } = await w.as(maya.email)
  await help.search({ q: 'labels' })
  await help.article({ slug: 'blank' })
  expect((await overview()).searches.all).toBe(0)
  const refusals = []
  for (const caller of [await w.as(priya.email), await w.as(lena.email), w.nobody]) {
    const { refusal } = await outcome(caller.help.figures({ days: 30 }))
    refusals.push(refusal?.code)
  }
  expect(refusals).toEqual(['not_found', 'not_found', 'sign_in'])
  for (const email of [priya.email, lena.email]) {
    const browser = await signedIn(w, email)
    for (const path of ['/desk/help', '/desk/help/visits', '/desk/help/figures.csv']) {
      expect((await browser.open(path)).text).not.toContain('After reading')
    }
  }
})

test('a count leads to its list, unless it’s 0', async () => {
  await visit(w, '203.0.113.10', firefox).open('/help/search?q=labels+print+blank')
  await w.runtime.helpCounter.flush()
  const { html } = await (await signedIn(w, ines.email)).open('/desk/help')
  expect(html).toMatch(
    /<a href="\/desk\/help\/searches\?days=30&(?:amp;|#38;)?kind=all">\s*1\s*<\/a>/,
  )
  expect(html).not.toContain('kind=nothing')
  expect(html).not.toMatch(/<a[^>]*>\s*0\s*<\/a>/)
})

test('an article for enterprise is never counted as shown to others', async () => {
  const browser = visit(w, '203.0.113.9', firefox)
  await browser.open('/help/search?q=labels+by+the+pallet')
  await browser.open('/help/articles/secret')
  await browser.open('/help/suggest?subject=labels+by+the+pallet&body=')
  const { articles } = await overview()
  expect(articles.map(({ title }) => title)).not.toContain('Labels by the pallet')
})

test('after 90 days counts by day are left, without words or visitors', async () => {
  const { help } = await w.as(priya.email)
  await help.search({ q: 'labels' })
  await help.article({ slug: 'blank' })
  await help.rate({ slug: 'blank', solved: true, key: 'browser-1' })
  await w.runtime.helpCounter.flush()
  w.letPass(days(91))
  await tidyUp(w.runtime)
  expect(await w.db.selectFrom('help_searches').select('id').execute()).toEqual([])
  expect(await w.db.selectFrom('help_readings').select('id').execute()).toEqual([])
  const kept = await w.db.selectFrom('help_reading_days').select(['shown', 'solved']).execute()
  expect(kept).toEqual([{ shown: 1, solved: 1 }])
  expect((await overview()).soFar.opened).toBe(1)
})

test('what a person searched for goes with the person', async () => {
  const [account] = await w.db.selectFrom('accounts').select('id').limit(1).execute()
  const gone = { id: 'gone', account_id: account?.id ?? '', name: 'Gone', email: 'gone@x.example' }
  await w.db
    .insertInto('contacts')
    .values({ ...gone, zone: 'UTC' } as never)
    .execute()
  const who = { who: 'contact:gone', contactId: 'gone', network: 'contact:gone' }
  const found = { language: 'en', typing: false, found: [], near: true, answer: null }
  w.runtime.helpCounter.searched(who, { q: 'leaving', ...found })
  await w.runtime.helpCounter.flush()
  await w.db.deleteFrom('contacts').where('id', '=', 'gone').execute()
  expect(await w.db.selectFrom('help_searches').select('id').execute()).toEqual([])
})

test('whether a shown answer was right is kept with the search', async () => {
  const browser = visit(w, '203.0.113.10', firefox)
  const page = await browser.open('/help/search?q=labels+print+blank')
  expect(page.text).toContain('Does this answer your question?')
  await browser.submit('/help/articles/blank', { solved: 'no', of: 'answer' })
  const { answers } = await overview()
  expect(answers.right).toMatchObject({ part: 0, of: 1 })
  expect((await (await signedIn(w, sofia.email)).open('/desk/help')).text).toContain(
    'Of 1 reply, 0 said the answer was right.',
  )
})

test('figures are read once a minute, and looking at them changes nothing', async () => {
  const { help, customer } = await w.as(priya.email)
  await help.search({ q: 'fax' })
  await customer.open({ ...trouble, subject: 'Fax' })
  const figures = async () => (await team()).figures({ days: 30 })
  const first = await figures()
  w.letPass(seconds(59))
  await help.search({ q: 'telex' })
  expect(await figures()).toEqual(first)
  w.letPass(seconds(1))
  const next = await figures()
  expect([first.searches.all, next.searches.all]).toEqual([1, 2])
  const linked = w.db.selectFrom('help_searches').select('id').where('case_id', 'is not', null)
  expect(await linked.execute()).toEqual([])
  await linkRecentCases(w.runtime)
  expect(await linked.execute()).toHaveLength(1)
})

test('the lists as CSV have the numbers of the page', async () => {
  await (await w.as(priya.email)).help.search({ q: '=HYPERLINK("x") giraffes' })
  const desk = await signedIn(w, ines.email)
  const csv = await (await desk.ask('/desk/help/figures.csv?list=gaps&days=30')).text()
  const [head = '', row = ''] = csv.split('\r\n')
  expect(head).toContain('Searched for,Searches,People')
  expect(row).toBe(`"'=HYPERLINK(""x"") giraffes",1,1,1,0,0,0`)
})
