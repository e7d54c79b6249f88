import type { CaseEvent } from '../case/events.ts'
import { wordsIn } from './words.ts'

/** Of more text than this the oldest isn't found by its words. */
const longestText = 200_000
const mostWords = 10_000

/**
 * What a case is found by: its number and every word of its record, with the names of people and files;
 * the newest first.
 */
export function wordsOfCase(id: number, events: readonly CaseEvent[]): string[] {
  const words = new Set(wordsIn(`C-${id}`))
  let left = longestText
  for (const { actor, data } of events.toReversed()) {
    for (const text of textsIn([actor, data])) {
      for (const word of wordsIn(text.slice(0, left))) words.add(word)
      left -= text.length
      if (left <= 0 || words.size >= mostWords) return [...words].slice(0, mostWords)
    }
  }
  return [...words]
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value !== null && typeof value === 'object') {
    for (const each of Object.values(value)) yield* textsIn(each)
  }
}
