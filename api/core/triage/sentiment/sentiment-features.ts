import type { Word } from '../tokens.ts'
import { isShouted, valence } from './lexicon.ts'

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
    if (isMocked(words, index)) traits.push({ name: 'MOCKED', word: index })
    before = name
  }
  return traits
}

const praise = new Set(
  'thanks thank thx cheers great good nice well brilliant congratulations congrats lovely wow bravo'.split(
    ' ',
  ),
)
const blame = new Set(
  'nothing nobody losing lost ruining ruined wasting wasted ignoring breaking failing leaving stuck'.split(
    ' ',
  ),
)
const near = 5

/** "Thanks for nothing", "great job losing my bag": praise, and in the same breath what for. */
function isMocked(words: readonly Word[], index: number): boolean {
  if (!blame.has(words[index]?.text ?? '')) return false
  for (let at = index - 1; at >= Math.max(0, index - near); at--) {
    const before = words[at]
    if (!before || (before.isMark && before.text !== ',')) return false
    if (praise.has(before.text)) return true
  }
  return false
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

/** Ten thousand smiling faces say no more than some. */
const mostListed = 12

/** The word list's judgement: how much good, how much bad, in how long a text. */
export function listed(words: readonly Word[]): [good: number, bad: number, length: number] {
  let [good, bad] = [0, 0]
  for (const index of words.keys()) {
    const value = valence(words, index)
    if (value > 0) good += value
    else bad -= value
  }
  const spread = listedSpread(words)
  const bounded = (sum: number) => Math.min(mostListed, sum / spread)
  return [bounded(good), bounded(bad), Math.min(1, Math.log1p(words.length) / 5)]
}

/** One bad word weighs more in a short text. */
export const listedSpread = (words: readonly Word[]): number => Math.sqrt(words.length + 5)
