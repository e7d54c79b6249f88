import { once, type Word } from '../tokens.ts'
import { type Places, places, placesOf } from './category-features.ts'
import { type Found, likelihoods, type Weights } from './softmax.ts'

/** What a desk's own closed cases taught; every training makes a new version. */
export interface CategoryModel {
  version: number
  categories: readonly string[]
  /** How rare a place is: common words tell little. */
  rarity: Float32Array
  /** A label per category, and one more for none of them; models of earlier versions lack that. */
  weights: Weights
  /** Below this confidence it does not know; above one it never does. */
  sureFrom: number
}

export interface Guess {
  category: string
  confidence: number
  words: string[]
}

/** The likeliest category, however unsure, how likely it is, and the words that speak for it. */
export function guess(words: readonly Word[], model: CategoryModel): Guess | null {
  const found = placesOf(words)
  if (found.size === 0) return null
  const seen = foundIn(found, model.rarity)
  const likely = likelihoods(model.weights, seen).subarray(0, model.categories.length)
  const best = likely.indexOf(likely.reduce((a, b) => Math.max(a, b)))
  const category = model.categories[best]
  if (category === undefined) return null
  return {
    category,
    confidence: likely[best] ?? 0,
    words: speaking(words, found, seen, model.weights, best),
  }
}

export function foundIn(found: Places, rarity: Float32Array): Found {
  const strength = new Float64Array(found.size)
  let [index, squares] = [0, 0]
  for (const [place, from] of found) {
    const much = (1 + Math.log(from.length)) * (rarity[place] ?? 0)
    strength[index++] = much
    squares += much * much
  }
  const length = Math.sqrt(squares) || 1
  return { at: Int32Array.from(found.keys()), strength: strength.map((each) => each / length) }
}

export function rarityOf(texts: readonly Places[]): Float32Array {
  const seen = new Float32Array(places)
  for (const text of texts) for (const place of text.keys()) seen[place] = (seen[place] ?? 0) + 1
  return seen.map((count) => Math.log((texts.length + 1) / (count + 1)))
}

const mostTold = 4

/** What a word's places say for this category; over all categories a place says nothing. */
function speaking(
  words: readonly Word[],
  found: Places,
  { strength }: Found,
  { labels, table }: Weights,
  label: number,
): string[] {
  const said = new Map<number, number>()
  let index = 0
  for (const [place, from] of found) {
    const share = ((table[place * labels + label] ?? 0) * (strength[index++] ?? 0)) / from.length
    for (const word of from) said.set(word, (said.get(word) ?? 0) + share)
  }
  const loudest = [...said]
    .filter(([word, much]) => much > 0 && !words[word]?.isMark)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostTold)
  return once(loudest.flatMap(([word]) => words[word]?.text ?? []))
}
