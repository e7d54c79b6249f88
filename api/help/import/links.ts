import { posix } from 'node:path'
import { anchored, decoded } from '../render/links.ts'
import { keyOf } from './paths.ts'
import type { Planned } from './plan.ts'

export const articlePath = (slug: string): string => `/help/articles/${encodeURIComponent(slug)}`

/** Pages of ours that articles may link to. */
export const ourPages = /^\/(?:help|cases|sign-in|mail-settings|status)(?:[/?#]|$)/

/** Where an article's links lead; null for one that leads nowhere. */
export function linker(articles: readonly Planned[]) {
  const byKey = new Map<string, Planned>()
  const add = (key: string, article: Planned) => {
    if (!byKey.has(key)) byKey.set(key, article)
  }
  for (const each of articles) add(keyOf(each.path), each)
  for (const each of articles) if (each.facts.slug !== null) add(keyOf(each.facts.slug), each)
  for (const each of articles) add(each.slug, each)

  return (href: string, from: Planned): string | null => {
    if (/^[a-z][a-z0-9+.-]*:|^#/i.test(href)) return href
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? []
    const hash = rest.indexOf('#')
    const place = hash < 0 ? '' : anchored(rest.slice(hash))
    const target = found(decoded(path), from)
    if (target) return articlePath(target.slug) + place
    return ourPages.test(href) ? href : null
  }

  function found(path: string, from: Planned): Planned | undefined {
    if (path.startsWith('/')) {
      const key = keyOf(path)
      // Addresses often begin with the name of the whole site, as in /docs/billing.
      return byKey.get(key) ?? byKey.get(key.split('/').slice(1).join('/'))
    }
    const folder = posix.dirname(from.path)
    const beside = byKey.get(keyOf(posix.join('/', folder, path)))
    return beside ?? byKey.get(keyOf(path))
  }
}
