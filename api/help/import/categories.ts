import type { CategoryToKeep } from '@caselead/db/help/write.ts'
import { slugOf } from '../render/anchors.ts'
import { type Orders, ordersIn } from './order.ts'
import { keyOf, numberOf, titleOf, withoutNumber } from './paths.ts'
import type { Planned } from './plan.ts'
import type { SourceFile } from './read-folder.ts'
import { importWords as words } from './words.ts'

export interface Shelf {
  category: CategoryToKeep
  /** Where in it an article stands. */
  position: number
}

const behind = 10_000

/** A category for each group of a navigation, and for each folder that's in none. */
export function shelves(
  files: readonly SourceFile[],
  articles: readonly Planned[],
  language: string,
): { shelfOf: (article: Planned) => Shelf; notes: Orders['notes'] } {
  const orders = ordersIn(files)
  const inGroups = groupPlaces(orders)
  const folders = [...new Set(articles.map(({ place }) => place.folder))].sort()
  const slugs = folderSlugs(folders, new Set(orders.groups.map(({ title }) => slugOf(title))))
  const listed = new Map(orders.groups.map((group, at) => [group.title, at]))

  function shelfOf(article: Planned): Shelf {
    const group = inGroups.get(keyOf(article.path)) ?? inGroups.get(article.slug)
    if (group) {
      const named = { title: group.title, about: '' }
      const slug = slugOf(group.title) || 'topic'
      const position = listed.get(group.title) ?? 0
      const category = { slug, icon: null, position, names: { [language]: named } }
      return { category, position: group.at }
    }
    return { category: folderCategory(article.place.folder), position: positionOf(article) }
  }

  function folderCategory(folder: string): CategoryToKeep {
    const order = orders.folders.get(folder)
    const name = folder.split('/').at(-1) ?? ''
    const title = order?.title ?? (titleOf(name) || words.general)
    const position = order?.position ?? numberOf(name) ?? behind + folders.indexOf(folder)
    return {
      ...{ slug: slugs.get(folder) ?? 'topic', icon: order?.icon ?? null },
      position: inRange(position),
      names: { ...order?.names, [language]: { title, about: order?.about ?? '' } },
    }
  }

  return { shelfOf, notes: orders.notes }
}

function groupPlaces({ groups }: Orders): Map<string, { title: string; at: number }> {
  const places = new Map<string, { title: string; at: number }>()
  for (const { title, pages } of groups) {
    for (const [at, page] of pages.entries()) {
      if (!places.has(keyOf(page))) places.set(keyOf(page), { title, at })
    }
  }
  return places
}

/** One slug for each folder; if two have the same name, the folders above are part of it. */
function folderSlugs(folders: readonly string[], taken: Set<string>): Map<string, string> {
  const slugs = new Map<string, string>()
  for (const folder of folders) {
    const parts = folder.split('/').filter(Boolean).map(withoutNumber)
    const wanted = parts.map((_, at) => slugOf(parts.slice(parts.length - 1 - at).join('-')))
    const all = [...wanted, ...(parts.length === 0 ? [slugOf(words.general)] : [])].filter(Boolean)
    const free =
      all.find((slug) => !taken.has(slug)) ?? `${all.at(-1) ?? 'topic'}-${slugs.size + 1}`
    taken.add(free)
    slugs.set(folder, free)
  }
  return slugs
}

/** In hundredths, so that 2.5 comes between 2 and 3. */
function positionOf({ facts, place }: Planned): number {
  const isFirst = /^(?:index|readme|introduction|overview)$/i.test(place.name)
  return inRange(100 * (facts.order ?? place.position ?? (isFirst ? 0 : behind)))
}

const inRange = (position: number): number =>
  Math.round(Math.min(2_000_000_000, Math.max(-2_000_000_000, position)))
