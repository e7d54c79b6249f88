import type { Word } from '../tokens.ts'

/** Places in the table; different words may share one, which costs next to nothing. */
export const places = 8192

const mostWords = 400
const longestWord = 40
const pieceLengths = [3, 4]

/** A place, and the words of the text that led to it, as often as they did. */
export type Places = Map<number, number[]>

/** Words, pairs of words, and pieces of words: "refnd" still looks like "refund". */
export function placesOf(words: readonly Word[]): Places {
  const found: Places = new Map()
  const note = (hash: number, word: number) => {
    const place = mixed(hash) & (places - 1)
    const known = found.get(place)
    if (known) known.push(word)
    else found.set(place, [word])
  }
  let before = start
  for (const [index, { text, isMark }] of words.slice(0, mostWords).entries()) {
    if (isMark && text !== '?') continue
    const word = `<${text.slice(0, longestWord)}>`
    const whole = hashed(word, 0, word.length, start)
    note(whole, index)
    note(hashed(word, 0, word.length, before), index)
    before = whole
    for (const length of pieceLengths) {
      for (let from = 0; from + length <= word.length; from++) {
        note(hashed(word, from, from + length, piece), index)
      }
    }
  }
  return found
}

const start = 0x811c9dc5
const piece = 0x23

/** FNV-1a of a part of a word, going on from what came before. */
function hashed(text: string, from: number, to: number, before: number): number {
  let value = before
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

/** Only the lowest bits are used: they must depend on all the others. */
function mixed(hash: number): number {
  const value = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return value ^ (value >>> 12)
}
