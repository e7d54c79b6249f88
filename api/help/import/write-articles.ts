import { type TextToCompare, textsToCompare } from '@caselead/db/help/import.ts'
import {
  type ArticleToKeep,
  addArticle,
  changeArticle,
  changeText,
  keepCategory,
} from '@caselead/db/help/write.ts'
import type { Db } from '@caselead/db/tables.ts'
import { keepText } from '../keep/keep-text.ts'
import { slugOf } from '../render/anchors.ts'
import type { Shelf } from './categories.ts'
import type { Note } from './note.ts'
import type { Planned } from './plan.ts'
import type { Made } from './rendered.ts'
import { strictest } from './strictest.ts'
import { importWords as words } from './words.ts'

export interface Owner {
  id: string
  name: string
  email: string
}

export interface Written {
  new: number
  changed: number
  same: number
}

interface Writing {
  shelfOf: (article: Planned) => Shelf
  /** All files of the folder, including those left out. */
  paths: ReadonlySet<string>
  now: number
  shift: number
  team: readonly Owner[]
  notes: Note[]
}

/** Writes what is new or changed, the article before its translations. */
export async function writeArticles(
  db: Db,
  all: readonly Made[],
  writing: Writing,
): Promise<Written> {
  const written = { new: 0, changed: 0, same: 0 }
  const groups = Map.groupBy(all, ({ planned }) => planned.original)
  for (const group of groups.values()) {
    const first = group.find(({ planned }) => planned.path === planned.original) ?? group[0]
    if (!first) continue
    let articleId = 0
    for (const made of [first, ...group.filter((each) => each !== first)]) {
      const found = await foundText(db, made.planned, articleId, writing)
      if (found === 'taken') continue
      const article = await articleFor(db, first.planned, group, writing)
      const isNewFor = articleId === 0
      articleId ||= found?.article_id ?? (await addArticle(db, article, writing.now))
      const isChanged = isNewFor && found !== undefined && !isSame(found, article)
      if (isChanged) await changeArticle(db, articleId, article)
      const outcome = await writeText(db, made, articleId, found, writing)
      written[outcome === 'same' && isChanged ? 'changed' : outcome] += 1
    }
  }
  return written
}

/** The text this file became before; `taken` if an article that isn't from a file has its slug. */
async function foundText(
  db: Db,
  { path, slug, language }: Planned,
  articleId: number,
  { paths, notes }: Writing,
): Promise<TextToCompare | undefined | 'taken'> {
  const texts = await textsToCompare(db, { path, slug, language, articleId })
  const own = texts.find((text) => text.path === path)
  const holder = texts.find((text) => text.slug === slug && text !== own)
  if (holder?.path === null) {
    notes.push({ path, line: 1, what: words.takenSlug(slug), isWrong: true })
    return 'taken'
  }
  const moved = texts.find((text) => text.path !== null && !paths.has(text.path))
  const found = own ?? moved
  // Its own file gives it another slug before this import ends.
  if (holder && holder !== found) {
    await changeText(db, holder.id, { slug: `${slug}~${holder.id}` })
  }
  return found
}

async function articleFor(
  db: Db,
  planned: Planned,
  group: readonly Made[],
  { shelfOf, team, notes }: Writing,
): Promise<ArticleToKeep> {
  const { category, position } = shelfOf(planned)
  const { facts, language, path } = planned
  const owner = ownerOf(planned, team)
  if (facts.owner && !owner) {
    notes.push({ path, line: 1, what: words.unknownOwner(facts.owner), isWrong: false })
  }
  return {
    category_id: (await keepCategory(db, category)).id,
    ...{ language, position, source: 'files' },
    ...strictest(group.map((each) => each.planned.facts)),
    related: facts.related.map(slugOf),
    owner_id: owner?.id ?? null,
    review_by: facts.reviewBy,
  }
}

const ownerOf = ({ facts }: Planned, team: readonly Owner[]): Owner | undefined =>
  team.find(({ email }) => email.toLowerCase() === facts.owner?.toLowerCase())

const isSame = (found: TextToCompare, article: ArticleToKeep): boolean =>
  found.category_id === article.category_id &&
  found.main_language === article.language &&
  found.readers === article.readers &&
  found.position === article.position &&
  found.owner_id === article.owner_id &&
  found.review_by === article.review_by &&
  found.kept_in === article.source &&
  found.plans.join() === article.plans.join() &&
  found.related.join() === article.related.join()

function writeText(
  db: Db,
  { planned, rendered }: Made,
  article_id: number,
  found: TextToCompare | undefined,
  { now, shift, team }: Writing,
) {
  const { facts, path, source, slug, language, title, markdown } = planned
  const updated_at = facts.updatedAt === null ? now : facts.updatedAt + shift
  const author = facts.author ?? ownerOf(planned, team)?.name ?? null
  const text = {
    ...{ article_id, path, source, slug, language, title, markdown, rendered, author, updated_at },
    ...{ about: facts.about, aliases: facts.aliases.map(slugOf) },
    state: facts.isDraft ? ('draft' as const) : ('published' as const),
  }
  return keepText(db, found, text, now)
}
