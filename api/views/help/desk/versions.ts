import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { articleById, type NewestText, newestText } from '@caselead/db/help/one-article.ts'
import { versionOf, versionPage } from '@caselead/db/help/versions.ts'
import type { Db } from '@caselead/db/tables.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import { compareTexts } from '../../../help/write/compare.ts'
import { ArticleText, TextLanguage } from '../../../help/write/typed.ts'
import { line, RowNumber } from '../../../input/shapes.ts'
import { Paged, paging } from '../../types/paging.ts'
import type { ArticleVersions, ComparedVersions } from './types.ts'

const WhichText = z.object({
  id: RowNumber.describe('Which article.'),
  language: TextLanguage,
})

export const VersionsAsked = WhichText.extend(Paged.shape)

export const CompareVersions = WhichText.extend({
  older: RowNumber.describe('The number of a version.'),
  newer: RowNumber.describe('The number of another.'),
})

export const CompareTyped = WhichText.extend({
  title: line().describe('The title as you have it.'),
  about: line(500).describe('What it’s about, as you have it.'),
  markdown: ArticleText,
})

/** A page of a text’s versions, the newest first. */
export async function articleVersions(
  { runtime }: Context,
  { id, language, ...asked }: z.output<typeof VersionsAsked>,
): Promise<ArticleVersions> {
  const text = await textOf(runtime.db, id, language)
  const [{ found, total }, article] = await Promise.all([
    versionPage(runtime.db, text.id, asked),
    articleById(runtime.db, id),
  ])
  const { title, state, number: newest, version_id } = text
  return {
    ...{ id, language, title, state, newest },
    isFromFiles: article?.source === 'files',
    versions: found.rows.map(({ id: version, number, title, author, at }) => ({
      ...{ number, title, author, at },
      isRead: state === 'published' && version === version_id,
    })),
    paging: paging(found, total),
  }
}

async function textOf(db: Db, id: number, language: string): Promise<NewestText> {
  const text = await newestText(db, id, language)
  if (!text) throw new Refusal('not_found', notFoundWords.article)
  return text
}

/** How two versions of a text differ. */
export async function compareVersions(
  { runtime }: Context,
  { id, language, older, newer }: z.output<typeof CompareVersions>,
): Promise<ComparedVersions> {
  const text = await textOf(runtime.db, id, language)
  const [from, to] = await Promise.all(
    [older, newer].map((number) => versionOf(runtime.db, text.id, number)),
  )
  if (!from || !to) throw new Refusal('not_found', notFoundWords.version)
  return compared(from, to)
}

/** How what somebody typed differs from the newest version. */
export async function compareTyped(
  { runtime }: Context,
  { id, language, ...typed }: z.output<typeof CompareTyped>,
): Promise<ComparedVersions> {
  return compared(await textOf(runtime.db, id, language), typed)
}

interface VersionText {
  title: string
  about: string
  markdown: string
}

const compared = (from: VersionText, to: VersionText): ComparedVersions => ({
  title: compareTexts(from.title, to.title),
  about: compareTexts(from.about, to.about),
  markdown: compareTexts(from.markdown, to.markdown),
})
