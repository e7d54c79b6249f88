import type { Scored } from './scored.ts'
import { once } from './tokens.ts'
import type { Triaged } from './triaged.ts'

/** What a hosted model says of a message, with the passages it names for it. */
export interface Claims {
  category: string | null
  categoryWords: readonly string[]
  /** −1…1. */
  sentiment: number | null
  sentimentWords: readonly string[]
  /** 0–1. */
  urgency: number | null
  urgencyWords: readonly string[]
}

/** What of it the message bears out. */
export type SecondReading = Pick<
  Triaged,
  'category' | 'categoryWords' | 'sentiment' | 'sentimentWords'
> & { urgency: Scored | null }

/**
 * Passages that do not stand in the message are dropped, and a score that is left without any with
 * them; null when nothing remains.
 */
export function borneOut(claims: Claims, message: string): SecondReading | null {
  const { category, sentiment, urgency } = claims
  const text = folded(message)
  const [categoryWords, sentimentWords, urgencyWords] = [
    category === null ? [] : standing(claims.categoryWords, text),
    sentiment === null ? [] : standing(claims.sentimentWords, text),
    urgency === null ? [] : standing(claims.urgencyWords, text),
  ]
  const reading = {
    category: categoryWords.length > 0 ? category : null,
    categoryWords,
    sentiment: sentimentWords.length > 0 ? hundredths(sentiment ?? 0) : null,
    sentimentWords,
    urgency:
      urgencyWords.length > 0 ? { score: hundredths(urgency ?? 0), words: urgencyWords } : null,
  }
  const { category: about, sentiment: tone, urgency: pressing } = reading
  return about === null && tone === null && pressing === null ? null : reading
}

const hundredths = (score: number): number => Math.round(score * 100) / 100

const mostWords = 6
const longestPassage = 60
/** Far more than are asked for, and than a word has other words around it. */
const [mostPassages, mostPlaces] = [50, 1000]

function standing(passages: readonly string[], text: string): string[] {
  const said = passages
    .slice(0, mostPassages)
    .map(folded)
    .filter((passage) => passage.length <= longestPassage)
  return once(said.filter((passage) => standsIn(text, passage))).slice(0, mostWords)
}

const folded = (text: string): string =>
  text.normalize('NFC').replaceAll(/[’‘´]/g, "'").replaceAll(/\s+/g, ' ').trim().toLowerCase()

const letter = /[\p{L}\p{M}\p{N}]/u
/** Scripts that write words together. */
const together = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u

/** As whole words: "may" does not stand in "dismay". */
function standsIn(text: string, passage: string): boolean {
  if (!letter.test(passage)) return false
  let at = text.indexOf(passage)
  for (let place = 0; at !== -1 && place < mostPlaces; place++) {
    if (endsAt(text, at) && endsAt(text, at + passage.length)) return true
    at = text.indexOf(passage, at + 1)
  }
  return false
}

function endsAt(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at] ?? ' ']
  return ![before, after].every((each) => letter.test(each) && !together.test(each))
}
