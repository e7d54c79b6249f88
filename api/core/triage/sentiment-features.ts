import { isShouted, valence } from './lexicon.ts'
import type { Word } from './words.ts'

/** A feature of a text, and the word it comes from. */
export interface Trait {
  name: string
  word: number
}

/** What a text is judged by besides the word list: its words, pairs of them, and shouting. */
export function traitsOf(words: readonly Word[]): Trait[] {
  const traits: Trait[] = []
  let before = '^'
  for (const [index, word] of words.entries()) {
    const name = nameOf(word)
    traits.push({ name, word: index }, { name: `${before} ${name}`, word: index })
    if (word.negatedBy !== null && !word.isMark) traits.push({ name: `not_${name}`, word: index })
    if (isShouted(word)) traits.push({ name: 'SHOUTED', word: index })
    before = name
  }
  return traits
}

function nameOf({ text, isMark }: Word): string {
  if (text.startsWith('http')) return 'LINK'
  if (text.startsWith('`')) return 'CODE'
  if (isMark) return text.replace(/^([!?.])\1+$/, '$1$1')
  return /^\p{N}/u.test(text) ? 'NUMBER' : text
}

/** How strongly each trait shows: of length one in all, so that long texts do not shout down short ones. */
export function strengthsOf(traits: readonly Trait[]): Map<string, number> {
  const strengths = new Map<string, number>()
  for (const { name } of traits) strengths.set(name, (strengths.get(name) ?? 0) + 1)
  let squares = 0
  for (const [name, count] of strengths) {
    const strength = 1 + Math.log(count)
    strengths.set(name, strength)
    squares += strength * strength
  }
  const length = Math.sqrt(squares) || 1
  for (const [name, strength] of strengths) strengths.set(name, strength / length)
  return strengths
}

/** The word list's judgement: how much good, how much bad, in how long a text. */
export function listed(words: readonly Word[]): [good: number, bad: number, length: number] {
  let [good, bad] = [0, 0]
  for (const index of words.keys()) {
    const value = valence(words, index)
    if (value > 0) good += value
    else bad -= value
  }
  const spread = listedSpread(words)
  return [good / spread, bad / spread, Math.min(1, Math.log1p(words.length) / 5)]
}

/** One bad word weighs more in a short text. */
export const listedSpread = (words: readonly Word[]): number => Math.sqrt(words.length + 5)
