import type { TextToCompare } from '@caselead/db/help/import.ts'
import { type ArticleToKeep, changeArticle } from '@caselead/db/help/write.ts'
import type { Db } from '@caselead/db/tables.ts'
import { importWords as words } from '../words.ts'
import { strictest } from './strictest.ts'
import type { Article, Writing } from './writing.ts'

/**
 * What a text says that isn't written now was for whoever could read the article: nobody else reads it.
 * Answers whether anything about the article is new.
 */
export async function settle(
  db: Db,
  { id, says, before, group }: Article,
  others: readonly { language: string; path: string | null }[],
  { isThere, lacking, prune, notes }: Writing,
): Promise<boolean> {
  if (!before) return false
  const left = others.filter(({ path }) => !prune || path === null || isThere(path))
  const isWhole = left.length === 0 && !group.some(({ planned }) => lacking(planned))
  const asked = strictest(group.map(({ planned }) => planned.facts))
  const readBy = isWhole ? asked : strictest([asked, before])
  const hasMain = left.some(({ language }) => language === before.main_language)
  const language = hasMain ? before.main_language : says.language
  if (asked.readers !== readBy.readers || asked.plans.join() !== readBy.plans.join()) {
    const path = group[0]?.planned.path ?? ''
    notes.push({ path, line: null, what: words.asStrict, isWrong: false })
  }
  const article = { ...says, ...readBy, language }
  if (isSame(before, article)) return false
  await changeArticle(db, id, article)
  return true
}

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
