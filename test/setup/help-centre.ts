import { keepText } from '@caselead/api/help/keep/keep-text.ts'
import { renderArticle } from '@caselead/api/help/render/render.ts'
import type { Plan } from '@caselead/core/base/vocabulary.ts'
import type { HelpReaders } from '@caselead/core/help/readers.ts'
import type { TextState } from '@caselead/db/help/tables.ts'
import { addArticle, helpChanged, keepCategory } from '@caselead/db/help/write.ts'
import type { World } from './world.ts'

export interface Written {
  slug: string
  title: string
  markdown: string
  category?: string
  readers?: HelpReaders
  plans?: Plan[]
  state?: TextState
  language?: string
  /** The id of the article it translates. */
  articleId?: number
  aliases?: string[]
}

/** Adds an article to the help centre as if a colleague had written it; answers its id. */
export async function writeArticle({ db, now, runtime }: World, written: Written): Promise<number> {
  const { slug, title, markdown, category = 'printing', language = 'en' } = written
  const { readers = 'everyone', plans = [], state = 'published', aliases = [] } = written
  const names = { en: { title: 'Printing and labels', about: 'Printers and rolls' } }
  const kept = await keepCategory(db, { slug: category, icon: null, position: 1, names })
  const of = { category_id: kept.id, language, readers, plans, position: 0, related: [] }
  const alone = { ...of, owner_id: null, review_by: null, source: 'desk' as const }
  const article_id = written.articleId ?? (await addArticle(db, alone, now()))
  const text = { article_id, language, slug, title, about: `About ${title}`, state, aliases }
  const rendered = renderArticle(markdown, { language, title })
  const more = { markdown, rendered, updated_at: now(), path: null, source: null, author: 'Dana' }
  await keepText(db, undefined, { ...text, ...more }, now())
  await helpChanged(db)
  await runtime.help.changed()
  return article_id
}
