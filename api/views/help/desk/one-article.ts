import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { mayPublish } from '@caselead/core/help/publishing.ts'
import { textsOfArticles } from '@caselead/db/help/desk-list.ts'
import { articleById, newestText, type WrittenArticle } from '@caselead/db/help/one-article.ts'
import { helpCategories } from '@caselead/db/help/published.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import { languageName } from '../../../help/centre/language-name.ts'
import { RowNumber } from '../../../input/shapes.ts'
import { Language, nameOf } from '../home.ts'
import type { ArticleChoices, ArticleToWrite } from './types.ts'

export const WhichArticleText = z.object({
  id: RowNumber.describe('Which article.'),
  language: Language,
})

/** Of people and categories to choose from. */
const mostChoices = 200

/** An article with its newest version in a language; without one, in its own. */
export async function articleToWrite(
  { runtime }: Context,
  { id, language: asked }: z.output<typeof WhichArticleText>,
): Promise<ArticleToWrite> {
  const { db } = runtime
  const article = await articleById(db, id)
  if (!article) throw new Refusal('not_found', notFoundWords.article)
  const language = asked || article.language
  const [text, texts] = await Promise.all([newestText(db, id, language), textsOfArticles(db, [id])])
  const own = texts.find((each) => each.language === language)
  return {
    ...{ id, language },
    languages: texts.map((each) => ({ code: each.language, name: languageName(each.language) })),
    version: text?.number ?? 0,
    title: text?.title ?? '',
    about: text?.about ?? '',
    slug: text?.slug ?? '',
    markdown: text?.markdown ?? '',
    state: text?.state ?? null,
    isAhead: own?.state === 'published' && own.newest_id !== own.version_id,
    author: text?.author ?? null,
    savedAt: text?.at ?? null,
    ...settingsOf(article),
    file: text?.path ?? null,
  }
}

const settingsOf = (article: WrittenArticle) => ({
  revision: article.revision,
  category: article.category,
  readers: article.readers,
  plans: article.plans,
  owner: article.owner_id ?? '',
  reviewBy:
    article.review_by === null ? '' : new Date(article.review_by).toISOString().slice(0, 10),
  order: article.position / 100,
  related: article.related,
  isPublic: article.is_public,
  isFromFiles: article.source === 'files',
  from: article.case_id === null ? null : caseNumber(article.case_id),
})

/** What whoever writes an article chooses from, and whether they may publish it. */
export async function articleChoices({ runtime }: Context, me: Agent): Promise<ArticleChoices> {
  const [categories, team] = await Promise.all([helpCategories(runtime.db), runtime.team()])
  return {
    categories: categories
      .slice(0, mostChoices)
      .map((each) => ({ slug: each.slug, title: nameOf(each, 'en').title })),
    owners: team
      .filter(({ role }) => role !== 'partner')
      .slice(0, mostChoices)
      .map(({ id, name }) => ({ id, name })),
    mayPublish: mayPublish(me, runtime.helpPublishers),
  }
}
