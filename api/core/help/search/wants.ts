import type { HelpIndex } from '../index/help-index.ts'
import type { Meant } from '../index/spellings.ts'
import type { Term } from '../index/terms.ts'
import { type ReadWord, readWords } from '../words/read-words.ts'
import { stemOf } from '../words/stems.ts'
import { folded } from '../words/tokens.ts'
import { equalsIn, type Synonyms } from './synonyms.ts'
import { weights } from './weights.ts'

/** A word of a question, and the terms of the index that answer to it. */
export interface Want {
  word: string
  isSmall: boolean
  /** "where", "why". */
  isQuestion: boolean
  isCode: boolean
  /** 1, or less for a word that only says that somebody asks. */
  told: number
  /** How telling the word is: the fewer articles have it, the more. */
  weight: number
  ways: Way[]
}

export interface Way {
  term: Term
  /** 1 for the word itself, less for what only comes near it. */
  factor: number
  /** How telling it is, times the factor. */
  worth: number
}

type NearTerm = Pick<Way, 'term' | 'factor'>

/** A question is read up to here. */
const longestQuestion = 1000
const mostWords = 48

export interface Reading {
  language: string
  synonyms?: Synonyms | undefined
  /** Whether the last word may be unfinished. */
  isTyping?: boolean | undefined
}

/** Each word once, in order. */
export function wantsOf(question: string, index: HelpIndex, reading: Reading): Want[] {
  const words = readWords(question.slice(0, longestQuestion), reading.language).slice(0, mostWords)
  const equals = equalsIn(words, reading.synonyms)
  const wants = words.flatMap((word, at) => {
    const near = [joinedWith(words[at - 1], word), joinedWith(word, words[at + 1])]
    const isLast = reading.isTyping === true && at === words.length - 1
    const ways = [
      ...waysTo(index, word, reading.language),
      ...terms(
        index,
        near.map((each) => stemOf(each, reading.language)),
        1,
      ),
      ...terms(index, equals[at] ?? [], weights.synonym),
      ...(isLast
        ? meanings(index, index.spellings.begun(folded(word.word), mostBegun), weights.begun)
        : []),
    ]
    return ways.length > 0 ? [want(index, word, ways)] : instead(index, word, reading.language)
  })
  const once = [...new Map(wants.map((each) => [each.word, each])).values()]
  return once.every(({ isSmall }) => isSmall)
    ? once.map((each) => ({ ...each, isSmall: false }))
    : once
}

const mostBegun = 20

function waysTo(
  index: HelpIndex,
  { word, stem, parts, isSmall }: ReadWord,
  language: string,
): NearTerm[] {
  const others = isSmall ? [] : index.languages.filter((each) => each !== language)
  return [
    ...terms(index, [stem], 1),
    ...terms(
      index,
      others.map((each) => stemOf(word, each)),
      1,
    ),
    ...terms(
      index,
      parts.filter((part) => /^\p{L}{2}/u.test(part)),
      weights.part,
    ),
  ]
}

const terms = (index: HelpIndex, texts: readonly string[], factor: number): NearTerm[] =>
  texts.flatMap((text) => {
    const term = index.terms.get(text)
    return term ? [{ term, factor }] : []
  })

/** "log in" is "login". */
const joinedWith = (word: ReadWord | undefined, next: ReadWord | undefined): string =>
  word && next ? word.word + next.word : ''

/** Of a word no article has: its parts, the two words it was typed from without a space, what was meant. */
function instead(index: HelpIndex, word: ReadWord, language: string): Want[] {
  const letters = folded(word.word)
  const canSlip = !word.isCode && !word.isSmall && /^\p{L}{4,24}\p{N}{0,2}$/u.test(letters)
  const halves = canSlip ? halvesOf(index, word, language) : []
  if (halves.length > 0) return halves
  const slips = letters.length < sureLength ? 1 : 2
  const meant = canSlip ? index.spellings.meant(letters, slips, mostMeant) : []
  return [want(index, word, meanings(index, meant, weights.slip))]
}

const sureLength = 8
const mostMeant = 3

const meanings = (index: HelpIndex, meant: readonly Meant[], factor: number): NearTerm[] =>
  meant.flatMap(({ stem, slips }) => terms(index, [stem], factor ** Math.max(1, slips)))

const leastHalf = 3

function halvesOf(index: HelpIndex, word: ReadWord, language: string): Want[] {
  for (let at = leastHalf; at <= word.word.length - leastHalf; at++) {
    const halves = [word.word.slice(0, at), word.word.slice(at)]
    const ways = halves.map((half) => terms(index, [stemOf(half, language)], 1))
    if (ways.every((each) => each.length > 0)) {
      return halves.map((half, part) => want(index, { ...word, word: half }, ways[part] ?? []))
    }
  }
  return []
}

function want(index: HelpIndex, word: ReadWord, near: readonly NearTerm[]): Want {
  const told = word.isAsking ? weights.asking : 1
  const ways = near.map(({ term, factor }) => ({
    ...{ term, factor },
    worth: told * factor * rarity(index, term.articles.length),
  }))
  const weight =
    ways.length > 0 ? Math.max(...ways.map(({ worth }) => worth)) : told * rarity(index, 0)
  const { word: written, isSmall, isQuestion, isCode } = word
  return { word: written, isSmall, isQuestion, isCode, told, weight, ways }
}

/** How telling a term is that so many of the articles have. */
export const rarity = ({ size }: HelpIndex, articles: number): number =>
  Math.log(1 + (size - articles + 0.5) / (articles + 0.5))
