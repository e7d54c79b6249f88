import type { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { WrittenText } from '../../help/write/write-text.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type Article, keepArticle } from './article.ts'

/**
 * Saves a draft of an article. What is published stays as it is until a newer version is published. If
 * somebody has saved the text since the version you began with, it’s refused with `conflict`.
 */
export const saveDraft = (
  runtime: Runtime,
  me: Agent,
  typed: z.output<typeof Article>,
): Promise<WrittenText> => keepArticle(runtime, me, typed, { publish: false, anyway: true })
