import { refuse } from '@caselead/core/base/checks.ts'
import type { NewestText, WrittenArticle } from '@caselead/db/help/one-article.ts'
import {
  type ArticleToKeep,
  addArticle,
  addText,
  addVersion,
  changeArticleHere,
  changeText,
  helpChanged,
  nameText,
} from '@caselead/db/help/write.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Rendered } from '../render/render.ts'
import { savingWords as words } from '../words.ts'
import { type Basis, refuseUnseen, type Standing } from './standing.ts'

/** What somebody on the desk wants a text and its article to be. */
export interface ToWrite {
  language: string
  slug: string
  title: string
  about: string
  markdown: string
  rendered: Rendered
  article: Omit<ArticleToKeep, 'language' | 'source'>
  /** The case it's written from. */
  caseId: number | null
  author: string
  at: number
  /** Its readers can see it from now on; otherwise it's a draft. */
  publish: boolean
  /** They may change what customers can read. */
  mayPublish: boolean
}

export interface WrittenText {
  id: number
  language: string
  /** The number of its newest version. */
  version: number
}

/** Keeps what somebody wrote of an article that stands as they saw it, or of a new one. */
export async function writeText(
  db: Db,
  standing: Standing | null,
  basis: Basis | null,
  wanted: ToWrite,
): Promise<WrittenText> {
  const { article = null, text = null } = standing ?? {}
  refuseUnseen(text, basis?.version ?? 0)
  const settings = {
    ...{ ...wanted.article, source: 'desk' as const },
    language: article?.language ?? wanted.language,
  }
  const isChanged = !article || !isSameArticle(article, settings)
  if (article && isChanged && article.revision !== basis?.revision) {
    refuse('conflict', words.settingsMeanwhile, 'revision')
  }
  const isRenamed = text?.state === 'published' && text.slug !== wanted.slug
  if (!wanted.mayPublish && ((article?.is_public && isChanged) || isRenamed)) {
    refuse('not_allowed', words.publicSettings)
  }
  const { at } = wanted
  const id = article?.id ?? (await addArticle(db, settings, at, wanted.caseId))
  await changeArticleHere(db, id, article && isChanged ? settings : null, at)
  const version = await keepWords(db, id, text, wanted)
  if (article?.is_public || wanted.publish) await helpChanged(db)
  return { id, language: wanted.language, version }
}

const isSameArticle = (before: WrittenArticle, after: ArticleToKeep): boolean =>
  before.category_id === after.category_id &&
  before.readers === after.readers &&
  before.position === after.position &&
  before.owner_id === after.owner_id &&
  before.review_by === after.review_by &&
  before.plans.join() === after.plans.join() &&
  before.related.join() === after.related.join()

/** Answers the number of the newest version. What is published stays as it is until a newer one is. */
async function keepWords(
  db: Db,
  article_id: number,
  before: NewestText | null,
  wanted: ToWrite,
): Promise<number> {
  const { language, slug, title, about, markdown, rendered, author, at, publish } = wanted
  const named = { article_id, language, slug, title, about, path: before?.path ?? null }
  const draft = { ...named, state: 'draft' as const, updated_at: at }
  const id = before?.id ?? (await addText(db, draft))
  await nameText(db, id, slug)
  const isNew = !before || !saysTheSame(before, wanted)
  const said = { title, about, markdown, source: null, author, at, ...rendered }
  const version_id = isNew ? await addVersion(db, id, said) : before.newest_id
  if (publish)
    await changeText(db, id, { ...named, state: 'published', updated_at: at, version_id })
  else if (before?.state === 'published') await changeText(db, id, { slug })
  else await changeText(db, id, { ...draft, version_id })
  return (before?.number ?? 0) + Number(isNew)
}

const saysTheSame = (before: NewestText, wanted: ToWrite): boolean =>
  before.title === wanted.title &&
  before.about === wanted.about &&
  before.markdown === wanted.markdown &&
  before.html === wanted.rendered.html
