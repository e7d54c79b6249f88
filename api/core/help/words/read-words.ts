import { isAsking } from './asking-words.ts'
import { isQuestionWord } from './question-words.ts'
import { isSmall } from './small-words.ts'
import { stemOf } from './stems.ts'
import { isCode, tokensOf } from './tokens.ts'

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
  isQuestion: boolean
  isCode: boolean
  from: number
  to: number
}

/** A word said again is looked at once. */
export function readWords(text: string, language: string): ReadWord[] {
  const known = new Map<string, Traits>()
  return tokensOf(text).map(({ word, parts, from, to }) => {
    const { stem, isSmall, isAsking, isQuestion, isCode } =
      known.get(word) ?? remembered(known, word, language)
    const stems = parts.length > 0 ? parts.map((part) => stemOf(part, language)) : parts
    return { stem, parts: stems, word, isSmall, isAsking, isQuestion, isCode, from, to }
  })
}

type Traits = Pick<ReadWord, 'stem' | 'isSmall' | 'isAsking' | 'isQuestion' | 'isCode'>

function remembered(known: Map<string, Traits>, word: string, language: string): Traits {
  const traits = {
    stem: stemOf(word, language),
    isSmall: isLetter(word) || isSmall(word, language),
    isAsking: isAsking(word, language),
    isQuestion: isQuestionWord(word, language),
    isCode: isCode(word),
  }
  known.set(word, traits)
  return traits
}

const isLetter = (word: string): boolean => word.length === 1 && /\p{L}/u.test(word)
