import { priya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { writeArticle } from '../../setup/help-centre.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })

const text = async (path: string) => (await visit(w).ask(path)).text()
const at = (slug: string) => `${w.url}/help/articles/${slug}`
const alternates = (xml: string, slug: string) => {
  const [, url = ''] = new RegExp(`<url><loc>${at(slug)}</loc>(.*?)</url>`).exec(xml) ?? []
  return [...url.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, code, href]) => [
    code,
    href,
  ])
}
const feedOf = (html: string) => /href="(\/help\/feed\.atom[^"]*)"/.exec(html)?.[1] ?? null

const refunds = await writeArticle(w, { slug: 'refunds', title: 'Refunds', markdown: 'In a week.' })

test('while there’s one language, there’s one feed, and no language is named', async () => {
  expect(feedOf((await visit(w).open('/help')).html)).toBe('/help/feed.atom')
  expect(await text('/llms.txt')).toContain('## Printing and labels')
  expect(await text('/sitemap.xml')).not.toContain('hreflang')
})

test('the sitemap names each article’s other languages, and which to show to anybody else', async () => {
  await writeArticle(w, { slug: 'labels', title: 'Labels', markdown: 'They print.' })
  await writeArticle(w, { slug: 'rolls', title: 'Rolls', markdown: 'They fit.' })
  const german = { markdown: 'In einer Woche.', language: 'de', articleId: refunds }
  await writeArticle(w, { ...german, slug: 'erstattung', title: 'Erstattung' })
  const xml = await text('/sitemap.xml')
  const both = [
    ['en', at('refunds')],
    ['de', at('erstattung')],
    ['x-default', at('refunds')],
  ]
  expect(alternates(xml, 'refunds').sort()).toEqual([...both].sort())
  expect(alternates(xml, 'erstattung').sort()).toEqual([...both].sort())
  expect(alternates(xml, 'labels')).toEqual([])
})

test('an article whose own language isn’t published leads everybody else to one that is', async () => {
  const own = { slug: 'draft', title: 'Draft', markdown: 'Soon.', state: 'draft' as const }
  const articleId = await writeArticle(w, own)
  for (const language of ['de', 'fr']) {
    const slug = `draft-${language}`
    await writeArticle(w, { slug, title: slug, markdown: 'Bald.', language, articleId })
  }
  const named = new Map(alternates(await text('/sitemap.xml'), 'draft-de') as [string, string][])
  expect([...named.keys()].sort()).toEqual(['de', 'fr', 'x-default'])
  expect([at('draft-de'), at('draft-fr')]).toContain(named.get('x-default'))
})

test('each language has a feed, which its page links to', async () => {
  const german = await text('/help/feed.atom?language=de')
  expect(german).toContain(at('erstattung'))
  expect(german).not.toContain(at('refunds'))
  expect(german).toContain('(Deutsch)</title>')
  expect(german).toContain(`<id>${w.url}/help/feed.atom?language=de</id>`)
  expect(await text('/help/feed.atom')).toContain(at('refunds'))
  const pages = ['/help', '/help?language=de'].map(async (path) => {
    const { html } = await visit(w).open(path)
    return feedOf(html)
  })
  expect(await Promise.all(pages)).toEqual([
    '/help/feed.atom?language=en',
    '/help/feed.atom?language=de',
  ])
})

test.for(['xx', 'it', '%3Cscript%3E', 'e%00n'])(
  'there’s no feed in a language without a public article: %s',
  async (language) => {
    expect((await visit(w).ask(`/help/feed.atom?language=${language}`)).status).toBe(404)
  },
)

test('a language only some can read has no feed, and no page offers one', async () => {
  const plan = { readers: 'plan' as const, plans: ['enterprise' as const], language: 'it' }
  await writeArticle(w, { ...plan, slug: 'rimborsi', title: 'Rimborsi', markdown: 'Presto.' })
  const hers = await (await signedIn(w, priya.email)).open('/help?language=it')
  expect(hers.html).toContain('lang="it"')
  expect(feedOf(hers.html)).toBeNull()
  expect((await visit(w).ask('/help/feed.atom?language=it')).status).toBe(404)
})

test('llms.txt has the commonest language first', async () => {
  const headings = [...(await text('/llms.txt')).matchAll(/^## (.+)$/gm)].map(([, each]) => each)
  expect(found(headings)).toEqual([
    'English: Printing and labels',
    'Deutsch: Printing and labels',
    'Français: Printing and labels',
  ])
})
