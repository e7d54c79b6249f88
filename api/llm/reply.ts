import { storable } from '@caselead/core/base/text.ts'
import { z } from 'zod'

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

/** The JSON in a model's words, which may stand in a fence or behind its thoughts; undefined without any. */
export function jsonIn(words: string): unknown {
  const told = words.slice(words.lastIndexOf('</think>') + 1)
  try {
    return storable(JSON.parse(told.slice(told.indexOf('{'), told.lastIndexOf('}') + 1)))
  } catch {
    return undefined
  }
}
