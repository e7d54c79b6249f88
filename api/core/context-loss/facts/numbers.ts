import type { Fact } from '../kinds.ts'
import type { Sentence, Word } from '../sentences.ts'
import { isSmall, stem } from '../stems.ts'
import { isVersion } from './versions.ts'

/** Things that are known by a number; words for the same thing share the first. */
const synonyms: string[][] = [
  ['order', 'purchase', 'po'],
  ['invoice', 'bill'],
  ['ticket'],
  ['transaction', 'payment'],
  ['tracking', 'shipment', 'parcel', 'consignment'],
  ['customer', 'client', 'account', 'member', 'membership'],
  ['serial'],
  ['booking', 'reservation'],
  ['reference', 'ref'],
]
const labels = new Map(
  synonyms.flatMap((words) => words.flatMap((word) => [[stem(word), stem(words[0] ?? word)]])) as [
    string,
    string,
  ][],
)

export const numberWords = /^(numbers?|no|nr|ids?|#|reference|ref|nos)$/

/** "purchase" is an order; a thing of no list is itself. */
export const labelOf = (low: string): string => labels.get(stem(low)) ?? stem(low)
export const isNumbered = (low: string): boolean => labels.has(stem(low))

const between = /^(numbers?|no|nr|ids?|#|reference|ref|nos|is|was|are|were|the|with|and|our|has)$/

/** Numbers a text gives, with what they are numbers of. */
export function numbersIn({ words }: Sentence): Fact[] {
  const facts: Fact[] = []
  for (const [at, word] of words.entries()) {
    if (!isNumber(word) || isVersion(words, at)) continue
    const label = labelBefore(words, at, facts)
    if (label) facts.push({ kind: 'number', value: word.text, of: [label] })
  }
  return facts
}

/** Digits enough to be somebody's number, and not a time, a day or an amount. */
export function isNumber({ text, before }: Word): boolean {
  const digits = text.replace(/\D/g, '').length
  if (digits < 3 || text.length > 60 || /[$€£]$/.test(before)) return false
  if (/^\d{1,2}:\d\d/.test(text) || /^\d{4}-\d\d-\d\d/.test(text)) return false
  if (/^\d{1,3}([,.]\d{3})+$/.test(text) || text.includes('/') || text.includes('@')) return false
  return /^#?[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u.test(text)
}

function labelBefore(words: readonly Word[], at: number, found: Fact[]): string | null {
  let numbered = words[at]?.text.startsWith('#') || words[at]?.before.includes('#')
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    const word = words[i]
    if (!word) return null
    const last = found.at(-1)
    if (last && word.text === last.value) return last.of[0] ?? null
    if (numberWords.test(word.low)) {
      numbered = true
      if (!/^(ref|reference)$/.test(word.low)) continue
    }
    if (isNumbered(word.low)) return labelOf(word.low)
    if (between.test(word.low)) continue
    return numbered && !isSmall(word.low) && !/\d/.test(word.low) ? labelOf(word.low) : null
  }
  return null
}
