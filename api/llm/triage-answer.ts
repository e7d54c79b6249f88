import type { Claims } from '@caselead/core/triage/second-reading.ts'
import { z } from 'zod'
import { jsonIn } from './reply.ts'

const Passages = z.array(z.string())

/** What a model may answer about a message, and nothing else. */
const answerAbout = (categories: readonly string[]) =>
  z.object({
    category: z.enum(categories).nullable(),
    categoryWords: Passages,
    sentiment: z.number().min(-1).max(1).nullable(),
    sentimentWords: Passages,
    urgency: z.number().min(0).max(1).nullable(),
    urgencyWords: Passages,
  })

/** The same for servers that hold a model to a schema. */
export function schemaOf(categories: readonly string[]): object {
  const { $schema: _, ...schema } = z.toJSONSchema(answerAbout(categories))
  return schema
}

export type Answered = { ok: true; claims: Claims } | { ok: false; why: string }

/** A model's words as claims. */
export function readAnswer(words: string, categories: readonly string[]): Answered {
  const value = jsonIn(words)
  if (value === undefined) return { ok: false, why: 'the answer is no JSON' }
  const { success, data, error } = answerAbout(categories).safeParse(value)
  return success ? { ok: true, claims: data } : { ok: false, why: whyNot(error) }
}

function whyNot({ issues }: z.ZodError): string {
  const parts = new Set(issues.map(({ path }) => path[0]?.toString() ?? 'everything'))
  return `the answer is wrong about ${[...parts].join(', ')}`
}
