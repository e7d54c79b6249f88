import type { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { WrittenText } from '../../help/write/write-text.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type Article, keepArticle } from './article.ts'

/**
 * Saves a draft of an article. What is published stays as it is until a newer version is published: while
 * customers can read the article, a draft can’t change its category, its place there, its readers, its related
 * articles or its address. If somebody has saved the text since the version you began with, or changed settings
 * that yours would change back, it’s refused with `conflict`.
 */
export const saveDraft = (
  runtime: Runtime,
  me: Agent,
  typed: z.output<typeof Article>,
): Promise<WrittenText> => keepArticle(runtime, me, typed, { publish: false, anyway: true })
