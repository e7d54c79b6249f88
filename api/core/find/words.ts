import { cut } from '../base/text.ts'

/** Longer ones are looked up by how they begin. */
const longestWord = 40

/**
 * The words of a text as they are looked up: letters and digits in lower case, without accents. "ERR-4412"
 * is two words.
 */
export const wordsIn = (text: string): string[] =>
  (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => cut(word, longestWord))

const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
