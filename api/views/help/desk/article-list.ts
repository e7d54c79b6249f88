import { days } from '@caselead/core/base/instant.ts'
import {
  articleFilters,
  articlePage,
  type ListedText,
  textsOfArticles,
  writtenLanguages,
} from '@caselead/db/help/desk-list.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import { languageName } from '../../../help/centre/language-name.ts'
import { line } from '../../../input/shapes.ts'
import { Paged, paging } from '../../types/paging.ts'
import { Language, nameOf } from '../home.ts'
import type { ArticleList, ArticleRow } from './types.ts'

export const ArticlesAsked = Paged.extend({
  show: z
    .enum(articleFilters)
    .default('all')
    .describe(
      'Which articles. `stale`: its date to be reviewed by has passed or, without one, it hasn’t changed for a year.',
    ),
  words: line().default('').describe('Any part of a title.'),
  language: Language,
})

/** Without a date to review it by, an article is stale after this. */
const longUnseen = days(365)
const mostLanguages = 100

/** A page of all articles, whoever reads them, by category. */
export async function articleList(
  { runtime }: Context,
  me: Agent,
  asked: z.output<typeof ArticlesAsked>,
): Promise<ArticleList> {
  const { db } = runtime
  const now = runtime.now()
  const staleBefore = now - longUnseen
  const [{ found, total }, languages, team] = await Promise.all([
    articlePage(db, { ...asked, agentId: me.id, now, staleBefore }),
    writtenLanguages(db, mostLanguages),
    runtime.team(),
  ])
  const ids = found.rows.map(({ id }) => id)
  const texts = Map.groupBy(await textsOfArticles(db, ids), (text) => text.article_id)
  const names = new Map(team.map(({ id, name }) => [id, name]))
  return {
    articles: found.rows.map((row) =>
      articleRow(row, texts.get(row.id) ?? [], { names, now, staleBefore }),
    ),
    paging: paging(found, total),
    languages: languages.map((code) => ({ code, name: languageName(code) })),
  }
}

type Row = Awaited<ReturnType<typeof articlePage>>['found']['rows'][number]

interface RowNeeds {
  names: ReadonlyMap<string, string>
  now: number
  staleBefore: number
}

function articleRow(
  row: Row,
  all: readonly ListedText[],
  { names, now, staleBefore }: RowNeeds,
): ArticleRow {
  const isMain = ({ language }: ListedText) => language === row.language
  const texts = [...all.filter(isMain), ...all.filter((text) => !isMain(text))]
  const newest = Math.max(0, ...texts.map(({ updated_at }) => updated_at))
  const isRead = texts.some(({ state }) => state === 'published')
  const isDue = row.review_by === null ? newest < staleBefore : row.review_by < now
  return {
    id: row.id,
    title: texts[0]?.newest_title ?? '',
    category: nameOf({ names: row.names, slug: row.category }, row.language).title,
    texts: texts.map(({ language, state, version_id, newest_id }) => ({
      ...{ language, state },
      isAhead: state === 'published' && newest_id !== version_id,
    })),
    ...{ readers: row.readers, plans: row.plans },
    owner: (row.owner_id && names.get(row.owner_id)) ?? null,
    reviewBy: row.review_by,
    remindedAt: row.reminded_at,
    isStale: isRead && isDue,
    changedAt: Math.max(0, ...texts.map(({ at }) => at)),
  }
}
