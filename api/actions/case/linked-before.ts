import { linkedArticles } from '@caselead/core/help/linked-articles.ts'
import type { ReadBefore } from '@caselead/core/help/read-before.ts'
import { textBySlug } from '@caselead/db/help/published.ts'
import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { visible } from '../../views/case/seen.ts'
import type { AskedBefore } from './asked-before.ts'

const mostLinks = 20

/** The articles this text links to although the customer has read them, or had them suggested. */
export async function linkedBefore(
  ctx: Context,
  { number, text }: z.output<typeof AskedBefore>,
): Promise<ReadBefore[]> {
  const { read = [] } = await visible(ctx, number)
  const linked = linkedArticles(text)
  if (read.length === 0 || linked.length === 0) return []
  const { db } = ctx.runtime
  // By whatever name, and in whatever language.
  const articleOf = async (slug: string) => (await textBySlug(db, slug))?.article_id ?? slug
  const articles = new Set(await Promise.all(linked.slice(0, mostLinks).map(articleOf)))
  const had = await Promise.all(read.map(({ slug }) => articleOf(slug)))
  return read.filter((_, at) => articles.has(had[at] ?? ''))
}
