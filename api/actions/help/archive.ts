import {
  changeArticleHere,
  changeText,
  helpChanged,
  oneWriterAtATime,
} from '@caselead/db/help/write.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { standingText } from '../../help/write/standing.ts'
import { TextLanguage } from '../../help/write/typed.ts'
import { RowNumber } from '../../input/shapes.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { mustPublish } from './must-publish.ts'

export const WhichVersion = z.object({
  id: RowNumber.describe('Which article.'),
  language: TextLanguage,
  version: RowNumber.describe('The number of its newest version when you looked.'),
})

/** Archives a text of an article: customers can’t find or read it until it’s published again. */
export async function archiveArticle(
  runtime: Runtime,
  me: Agent,
  which: z.output<typeof WhichVersion>,
): Promise<void> {
  mustPublish(runtime, me)
  await runtime.db.transaction().execute(async (db) => {
    await oneWriterAtATime(db)
    const { article, text } = await standingText(db, which)
    await changeText(db, text.id, { state: 'archived' })
    await changeArticleHere(db, article.id, null, runtime.now())
    await helpChanged(db)
  })
}
