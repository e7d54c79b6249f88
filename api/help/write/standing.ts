import { refuse } from '@caselead/core/base/checks.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import {
  articleById,
  type NewestText,
  newestText,
  type WrittenArticle,
} from '@caselead/db/help/one-article.ts'
import type { Db } from '@caselead/db/tables.ts'
import { savingWords as words } from '../words.ts'

/** What somebody began with: an article, and its newest version and settings then. */
export interface Basis {
  id: number
  /** 0 where it has no text in this language yet. */
  version: number
  revision: number
}

/** An article that may be changed on the desk, and its text, while nobody else writes. */
export interface Standing {
  article: WrittenArticle
  text: NewestText | null
}

export async function standingOf(db: Db, id: number, language: string): Promise<Standing> {
  const article = await articleById(db, id)
  if (!article) throw new Refusal('not_found', notFoundWords.article)
  const text = (await newestText(db, id, language)) ?? null
  if (article.source === 'files') refuse('not_allowed', words.fromFiles(text?.path ?? null))
  return { article, text }
}

/** The same, of a text that's there, as the one who changes it saw it. */
export async function standingText(
  db: Db,
  { id, language, version }: { id: number; language: string; version: number },
): Promise<{ article: WrittenArticle; text: NewestText }> {
  const { article, text } = await standingOf(db, id, language)
  if (!text) throw new Refusal('not_found', notFoundWords.article)
  refuseUnseen(text, version)
  return { article, text }
}

/** Nobody overwrites a version they haven't seen. */
export function refuseUnseen(text: NewestText | null, version: number): void {
  if ((text?.number ?? 0) === version) return
  refuse('conflict', words.savedMeanwhile(text?.author ?? null), 'markdown')
}
