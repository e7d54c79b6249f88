import { type TextToCompare, textsByArticle } from '@caselead/db/help/import.ts'
import { addArticle } from '@caselead/db/help/write.ts'
import type { Db } from '@caselead/db/tables.ts'
import { keepText } from '../../keep/keep-text.ts'
import { slugOf } from '../../render/anchors.ts'
import type { Planned } from '../plan.ts'
import type { Made } from '../rendered.ts'
import { importWords as words } from '../words.ts'
import { foundText } from './found-text.ts'
import { leftAsWrittenHere } from './left-as-written.ts'
import { ownerOf, saidBy } from './said-by.ts'
import { settle } from './settle.ts'
import type { Article, Writing } from './writing.ts'

export interface Written {
  new: number
  changed: number
  same: number
  /** Categories that are new or have another name, icon or place. */
  topics: number
}

/** Writes what is new or changed, the article before its translations. */
export async function writeArticles(
  db: Db,
  all: readonly Made[],
  writing: Writing,
): Promise<Written> {
  const articles = new Map<number, Article>()
  const paths = new Set<string>()
  const written = { new: 0, changed: 0, same: 0, topics: 0 }
  for (const group of Map.groupBy(all, ({ planned }) => planned.original).values()) {
    const same = await leftAsWrittenHere(db, group, writing)
    written.same += same ?? 0
    if (same !== null) continue
    for (const path of await writeGroup(db, group, articles, writing)) paths.add(path)
  }
  const texts = await textsByArticle(db)
  for (const one of articles.values()) {
    const others = (texts.get(one.id) ?? []).filter(({ path }) => path === null || !paths.has(path))
    const isChanged = await settle(db, one, others, writing)
    if (one.hasNewTopic) written.topics += 1
    for (const [at, outcome] of one.outcomes.entries()) {
      written[at === 0 && outcome === 'same' && isChanged ? 'changed' : outcome] += 1
    }
  }
  return written
}

/** Answers the files that were written. */
async function writeGroup(
  db: Db,
  group: Made[],
  articles: Map<number, Article>,
  writing: Writing,
): Promise<string[]> {
  const first = group.find(({ planned }) => planned.path === planned.original) ?? group[0]
  if (!first) return []
  let one: Article | null = null
  const written: string[] = []
  for (const made of [first, ...group.filter((each) => each !== first)]) {
    const found = await foundText(db, made.planned, one?.id ?? 0, writing)
    if (found === 'taken') continue
    if (!one && !found && isLeftOut(group, writing)) return []
    one ??= await articleOf(db, first.planned, group, found, articles, writing)
    one.outcomes.push(await writeText(db, made, one.id, found, writing))
    written.push(made.planned.path)
  }
  return written
}

/** Nobody knows yet whom a new article is for while one of its files can't be read. */
function isLeftOut(group: readonly Made[], { lacking, notes }: Writing): boolean {
  const other = group.map(({ planned }) => lacking(planned)).find(Boolean)
  if (other === undefined) return false
  for (const { planned } of group) {
    notes.push({ path: planned.path, line: null, what: words.lacking(other), isWrong: true })
  }
  return true
}

/** Files may have been one article before: until they're told apart there, they still are. */
async function articleOf(
  db: Db,
  planned: Planned,
  group: Made[],
  before: TextToCompare | undefined,
  articles: Map<number, Article>,
  writing: Writing,
): Promise<Article> {
  const shared = before && articles.get(before.article_id)
  if (shared && !shared.group.some((each) => each.planned.language === planned.language)) {
    shared.group.push(...group)
    return shared
  }
  const { says, hasNewTopic } = await saidBy(db, planned, group, writing)
  const known = shared ? undefined : before
  const id = known?.article_id ?? (await addArticle(db, says, writing.now))
  const one: Article = { id, says, before: known, group, outcomes: [], hasNewTopic }
  articles.set(id, one)
  return one
}

function writeText(
  db: Db,
  { planned, rendered, markdown }: Made,
  article_id: number,
  found: TextToCompare | undefined,
  { now, shift, team }: Writing,
) {
  const { facts, path, source, slug, language, title } = planned
  const updated_at = facts.updatedAt === null ? now : facts.updatedAt + (shift ?? 0)
  const author = facts.author ?? ownerOf(planned, team)?.name ?? null
  const text = {
    ...{ article_id, path, source, slug, language, title, markdown, rendered, author, updated_at },
    ...{ about: facts.about, aliases: facts.aliases.map(slugOf) },
    state: facts.isDraft ? ('draft' as const) : ('published' as const),
  }
  return keepText(db, found, text, shift === null ? now : updated_at)
}
