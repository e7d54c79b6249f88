import type { Given } from './facts/facts.ts'
import { isNumber } from './facts/numbers.ts'
import type { Ask } from './kinds.ts'
import { sentencesIn, type Word } from './sentences.ts'

const longestAnswer = 120
const evasion =
  /\?|\b(don't|do not|not sure|no idea|will|i'll|we'll|can't|cannot|later|let me|looking|where|how|why|unknown)\b/i
/** Words that answer nothing. */
const courtesies = new Set([
  ...['thanks', 'thank', 'you', 'very', 'so', 'much', 'many', 'cheers', 'please'],
  ...['hello', 'hi', 'hey', 'dear', 'ok', 'okay', 'great', 'good', 'fine'],
])
const yes = /^(yes|yep|yeah|already|done|we did|i did|yes,|of course)\b/i
const no = /^(no|nope|not yet|not)\b/i

/** What a short answer means is in the question: "48291", "yes, twice", "Monday". */
export function bareAnswers(text: string, asked: readonly Ask[]): Given[] {
  const answer = text.trim()
  if (asked.length === 0 || answer.length > longestAnswer) return []
  const words = sentencesIn(answer, longestAnswer).flatMap((each) => each.words)
  if (words.every(({ low }) => courtesies.has(low))) return []
  const kinds = new Set(asked.map(({ kind }) => kind))
  return asked.flatMap((ask) => {
    const value = meant(ask, answer, words, kinds.size === 1)
    if (value === null) return []
    const denied = ask.kind === 'step' && no.test(answer)
    return [{ kind: ask.kind, value, of: ask.of, sentence: answer, denied }]
  })
}

function meant(ask: Ask, answer: string, words: Word[], isOnlyOne: boolean): string | null {
  switch (ask.kind) {
    case 'number':
      return words.find(isNumber)?.text ?? null
    case 'version':
      return words.find(({ low }) => /^v?\d{1,6}(\.\d{1,6}){0,4}$/.test(low))?.text ?? null
    case 'step':
      return ask.of.length > 0 && (yes.test(answer) || no.test(answer)) ? answer : null
    case 'error':
    case 'date':
    case 'account':
    case 'user':
      return isOnlyOne && words.length <= 12 && !evasion.test(answer) && !no.test(answer)
        ? answer
        : null
    case 'browser':
    case 'system':
    case 'url':
      return null
  }
}
