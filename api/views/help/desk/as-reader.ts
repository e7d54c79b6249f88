import { Refusal } from '@caselead/core/base/refusal.ts'
import { plans } from '@caselead/core/base/vocabulary.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { mayRead } from '@caselead/core/help/readers.ts'
import { articleById, newestText } from '@caselead/db/help/one-article.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import { TextLanguage } from '../../../help/write/typed.ts'
import { RowNumber } from '../../../input/shapes.ts'
import type { ArticleAs } from './types.ts'

export const AsReader = z.object({
  id: RowNumber.describe('Which article.'),
  language: TextLanguage,
  reader: z
    .enum(['nobody', ...plans])
    .describe('Somebody who isn’t signed in, or a customer on a plan.'),
})

/** The newest version of an article as somebody else would read it, once it’s published. */
export async function articleAs(
  { runtime }: Context,
  { id, language, reader }: z.output<typeof AsReader>,
): Promise<ArticleAs> {
  const [article, text] = await Promise.all([
    articleById(runtime.db, id),
    newestText(runtime.db, id, language),
  ])
  if (!article || !text) throw new Refusal('not_found', notFoundWords.article)
  const { title, about, html, state, newest_id, version_id } = text
  return {
    ...{ id, language, title, about, state },
    html: mayRead(article, reader) ? html : null,
    isAhead: state === 'published' && newest_id !== version_id,
  }
}
