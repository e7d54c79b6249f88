import { storable } from '@caselead/core/base/text.ts'
import type { Claims } from '@caselead/core/triage/second-reading.ts'
import { z } from 'zod'

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

/** A model's words as claims; they may stand in a fence or behind its thoughts. */
export function readAnswer(words: string, categories: readonly string[]): Answered {
  const told = words.slice(words.lastIndexOf('</think>') + 1)
  const json = told.slice(told.indexOf('{'), told.lastIndexOf('}') + 1)
  let value: unknown
  try {
    value = storable(JSON.parse(json))
  } catch {
    return { ok: false, why: 'the answer is no JSON' }
  }
  const { success, data, error } = answerAbout(categories).safeParse(value)
  return success ? { ok: true, claims: data } : { ok: false, why: whyNot(error) }
}

function whyNot({ issues }: z.ZodError): string {
  const parts = new Set(issues.map(({ path }) => path[0]?.toString() ?? 'everything'))
  return `the answer is wrong about ${[...parts].join(', ')}`
}

const Reply = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

/** The words of a chat completion; null when it is none. */
export function wordsIn(body: string): string | null {
  try {
    return Reply.parse(JSON.parse(body)).choices[0]?.message.content ?? null
  } catch {
    return null
  }
}
