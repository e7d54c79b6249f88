import { isReadByAll, type ReadBy } from '@caselead/core/help/readers.ts'
import { helpFilesOf, type LinkTarget, linkTargets } from '@caselead/db/help/one-article.ts'
import type { Db } from '@caselead/db/tables.ts'
import { articlePath, ourPages } from '../import/links.ts'
import { imageAddress } from '../keep/image-kind.ts'
import { anchored, decoded } from '../render/links.ts'
import type { KeptImage } from '../render/render.ts'
import { writeWords as words } from '../words.ts'

/** So many links and images are looked up; of an article with more, the rest lead nowhere. */
const mostLookedUp = 1_000

const keptImage = /^\/help\/files\/([0-9a-f]{64})\.[a-z]{3,4}$/

/** The slug a link names: of `/help/articles/refunds#partly`, `refunds` or `./refunds.md`. */
export function slugIn(href: string): string | null {
  const [path = ''] = href.split(/[?#]/, 1)
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href) || path === '') return null
  const [, inOurs] = /^\/help\/articles\/([^/]+)$/.exec(path) ?? []
  if (inOurs !== undefined) return decoded(inOurs)
  if (path.startsWith('/')) return null
  return (
    decoded(
      path
        .split('/')
        .at(-1)
        ?.replace(/\.mdx?$/i, '') ?? '',
    ) || null
  )
}

export interface References {
  /** Where a link leads, and what's wrong with it. */
  link(href: string): { to: string | null; wrong: string | null }
  image(src: string): KeptImage | null
}

/** Looks up, all at once, what an article links to and shows. */
export async function referencesOf(
  db: Db,
  { hrefs, srcs }: { hrefs: ReadonlySet<string>; srcs: ReadonlySet<string> },
  article: ReadBy,
): Promise<References> {
  const slugs = [...hrefs].flatMap((href) => slugIn(href) ?? []).slice(0, mostLookedUp)
  const hashes = [...srcs].flatMap((src) => keptImage.exec(src)?.[1] ?? []).slice(0, mostLookedUp)
  const [targets, files] = await Promise.all([linkTargets(db, slugs), helpFilesOf(db, hashes)])
  const bySlug = new Map(targets.map((target) => [target.named, target]))
  const byAddress = new Map(
    files.map(({ sha256, type, width, height }) => {
      const src = imageAddress(sha256, type)
      return [src, { src, width, height }]
    }),
  )
  return {
    link(href) {
      const slug = slugIn(href)
      if (slug === null) return elsewhere(href)
      const target = bySlug.get(slug)
      if (!target) return { to: null, wrong: words.noArticle(href) }
      const place = placeIn(href, target)
      return { to: articlePath(target.slug) + place, wrong: wrongWith(target, place, article) }
    },
    image: (src) => byAddress.get(src) ?? null,
  }
}

/** A heading is named by its words, or by its anchor as an address shows it. */
function placeIn(href: string, { anchors }: LinkTarget): string {
  const hash = href.indexOf('#')
  if (hash < 0) return ''
  const place = href.slice(hash)
  return anchors.includes(decoded(place.slice(1))) ? place : anchored(place)
}

function elsewhere(href: string): { to: string | null; wrong: string | null } {
  const isFine = !href.startsWith('/') || href.startsWith('//') || ourPages.test(href)
  const isGone = /^\/help\/articles\//.test(href)
  return isFine && !isGone ? { to: href, wrong: null } : { to: null, wrong: words.noPage(href) }
}

function wrongWith(target: LinkTarget, place: string, article: ReadBy): string | null {
  if (target.state !== 'published') return words.unpublished(target.title)
  if (!isReadByAll(target, article)) return words.otherReaders(target.title)
  if (place !== '' && !target.anchors.includes(decoded(place.slice(1)))) {
    return words.noHeading(target.title, place.slice(1).replace(/^h-/, ''))
  }
  return null
}
