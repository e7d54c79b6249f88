import { storable } from '@caselead/core/base/text.ts'
import { Hono } from 'hono'
import type { Context } from '../../auth/context.ts'
import type { Vars } from '../../http/authenticate.ts'
import { helpMarkdown } from '../../views/help/article.ts'
import { publicArticles } from '../../views/help/category.ts'
import type { HelpPublic } from '../../views/help/types.ts'
import { helpFileWords as words } from '../words.ts'

/** The help centre for search engines, feed readers and language models. */
export const help = (): Hono<Vars> =>
  new Hono<Vars>()
    .get('/help/articles/:file{.+\\.md}', async (c) => {
      const slug = storable(c.req.param('file').slice(0, -'.md'.length))
      const found = await helpMarkdown(c.get('ctx'), { slug })
      if (c.get('ctx').visitor.kind !== 'nobody') c.header('cache-control', 'private, no-store')
      if ('movedTo' in found) return c.redirect(`${pathOf(found.movedTo)}.md`, 302)
      return c.body(found.markdown, 200, { 'content-type': 'text/markdown; charset=utf-8' })
    })
    .get('/sitemap.xml', async (c) => {
      const { articles, address } = await all(c.get('ctx'))
      const urls = articles.map(
        (one) => `<url><loc>${xml(address(one))}</loc><lastmod>${day(one)}</lastmod></url>`,
      )
      const whole = [`<urlset xmlns="${sitemaps}">`, ...urls, '</urlset>']
      return c.body(declared(whole), 200, { 'content-type': 'application/xml; charset=utf-8' })
    })
    .get('/robots.txt', (c) =>
      c.text(`User-agent: *\nAllow: /\nSitemap: ${c.get('ctx').runtime.publicUrl}/sitemap.xml\n`),
    )
    .get('/help/feed.atom', async (c) => {
      const { articles, address, origin, company } = await all(c.get('ctx'))
      const newest = articles.toSorted((a, b) => b.updatedAt - a.updatedAt).slice(0, mostInFeed)
      const whole = [
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        `<id>${xml(origin)}/help/feed.atom</id><title>${xml(words.feed(company))}</title>`,
        `<link rel="self" href="${xml(origin)}/help/feed.atom"/><link href="${xml(origin)}/help"/>`,
        `<updated>${time(newest[0]?.updatedAt ?? 0)}</updated>`,
        `<author><name>${xml(company)}</name></author>`,
        ...newest.map((one) => entry(one, address(one))),
        '</feed>',
      ]
      return c.body(declared(whole), 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
    })
    .get('/llms.txt', async (c) => {
      const { articles, address, company } = await all(c.get('ctx'))
      const byCategory = Map.groupBy(articles, ({ category }) => category)
      const sections = [...byCategory].flatMap(([category, those]) => [
        `## ${category}`,
        those.map((one) => `- [${one.title}](${address(one)}.md): ${one.about}`).join('\n'),
      ])
      return c.text(
        [`# ${words.title(company)}`, `> ${words.about(company)}`, ...sections, ''].join('\n\n'),
      )
    })

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const mostInFeed = 50

/** The articles everyone may read, with their addresses. */
async function all(ctx: Context) {
  const { publicUrl: origin, company } = ctx.runtime
  const [articles, { name }] = await Promise.all([publicArticles(ctx), company()])
  return {
    articles,
    origin,
    company: name,
    address: (one: HelpPublic) => origin + pathOf(one.slug),
  }
}

const pathOf = (slug: string): string => `/help/articles/${encodeURIComponent(slug)}`

const entry = (one: HelpPublic, address: string): string =>
  [
    `<entry xml:lang="${xml(one.language)}"><id>${xml(address)}</id><title>${xml(one.title)}</title>`,
    `<link href="${xml(address)}"/><updated>${time(one.updatedAt)}</updated>`,
    `<summary>${xml(one.about)}</summary></entry>`,
  ].join('')

const declared = (lines: string[]): string =>
  ['<?xml version="1.0" encoding="UTF-8"?>', ...lines, ''].join('\n')

const time = (at: number): string => new Date(at).toISOString()
const day = ({ updatedAt }: HelpPublic): string => time(updatedAt).slice(0, 10)

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters XML doesn't allow are left out. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? '')
