import { isAsking } from './asking-words.ts'
import { isSmall } from './small-words.ts'
import { stemOf } from './stems.ts'
import { isCode, type Token, tokensOf } from './tokens.ts'

/** A word as it's looked up. */
export interface ReadWord {
  /** What its forms have in common. */
  stem: string
  /** Stems of what it's made of. */
  parts: string[]
  /** As written, in lower case. */
  word: string
  isSmall: boolean
  isAsking: boolean
  isCode: boolean
  from: number
  to: number
}

export const readWords = (text: string, language: string): ReadWord[] =>
  tokensOf(text).map((token) => readWord(token, language))

function readWord({ word, parts, from, to }: Token, language: string): ReadWord {
  return {
    stem: stemOf(word, language),
    parts: parts.length > 0 ? parts.map((part) => stemOf(part, language)) : parts,
    word,
    isSmall: isLetter(word) || isSmall(word, language),
    isAsking: isAsking(word, language),
    isCode: isCode(word),
    from,
    to,
  }
}

const isLetter = (word: string): boolean => word.length === 1 && /\p{L}/u.test(word)
