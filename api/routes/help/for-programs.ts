import { Refusal } from '@caselead/core/base/refusal.ts'
import { storable } from '@caselead/core/base/text.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { Hono } from 'hono'
import type { Vars } from '../../http/authenticate.ts'
import { helpMarkdown } from '../../views/help/article.ts'
import { feed } from './feed.ts'
import { llmsText } from './llms.ts'
import { pathOf, publicHelp } from './public-help.ts'
import { sitemap } from './sitemap.ts'

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
    .get('/sitemap.xml', async (c) =>
      c.body(sitemap(await publicHelp(c.get('ctx'))), 200, {
        'content-type': 'application/xml; charset=utf-8',
      }),
    )
    .get('/robots.txt', (c) =>
      c.text(`User-agent: *\nAllow: /\nSitemap: ${c.get('ctx').runtime.publicUrl}/sitemap.xml\n`),
    )
    .get('/help/feed.atom', async (c) => {
      const whole = await publicHelp(c.get('ctx'))
      const language = c.req.query('language') || null
      if (language !== null && !whole.articles.some((one) => one.language === language)) {
        throw new Refusal('not_found', notFoundWords.feed)
      }
      return c.body(feed(whole, language), 200, {
        'content-type': 'application/atom+xml; charset=utf-8',
      })
    })
    .get('/llms.txt', async (c) => c.text(llmsText(await publicHelp(c.get('ctx')))))
