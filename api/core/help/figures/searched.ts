import { cut, storable } from '../../base/text.ts'
import { readWords } from '../words/read-words.ts'

/** A search as it's kept: it tells what somebody looked for, and nothing about them. */
export interface Searched {
  words: string
  /** What its words have in common with other searches for the same, in order. */
  stems: string
  /** It's a question, or long enough to be one. */
  asks: boolean
}

const longest = 160
const longestRead = 400
const mostStems = 10
/** Fewer words name a subject; more of them ask something. */
const questionFrom = 4

/** Null if it says too little to be counted. */
export function searchedFor(text: string, language: string): Searched | null {
  const typed = withoutPersonal(storable(cut(text, longestRead)))
  const words = cut(typed.replaceAll(/ +/g, ' ').trim(), longest)
  if (!/[\p{L}\p{N}]{2}/u.test(words)) return null
  const read = readWords(words, language).slice(0, 40)
  const telling = read.filter(({ isSmall, isAsking }) => !isSmall && !isAsking)
  const stems = (telling.length > 0 ? telling : read).map(({ stem }) => stem)
  return {
    words,
    stems: [...new Set(stems)].sort().slice(0, mostStems).join(' '),
    asks: words.includes('?') || read.length >= questionFrom,
  }
}

/** Mail addresses, long numbers and keys are left out. */
const withoutPersonal = (text: string): string =>
  text
    .split(/\s/)
    .map((word) => (/.@./.test(word) ? '[email]' : isKey(word) ? '[key]' : word))
    .join(' ')
    .replaceAll(/\d[\d ()./-]*\d/g, (digits, at: number, all: string) =>
      isNumber(digits, all[at - 1]) ? '[number]' : digits,
    )

const leastKey = 24

const isKey = (word: string): boolean =>
  word.length >= leastKey && /^[\w-]+$/.test(word) && /\d/.test(word) && /[a-z]/i.test(word)

/** Of a phone, a card or an account; an error code has a letter in front, and a few digits say no more than "500". */
function isNumber(digits: string, before = ''): boolean {
  const count = digits.replaceAll(/\D/g, '').length
  return !/[\p{L}_]/u.test(before) && count >= (/^\d+$/.test(digits) ? 6 : 10)
}
