import { readWords } from '../words/read-words.ts'
import type { Want } from './wants.ts'

/** A piece of a text; marked where it's a word that was asked for. */
export interface MarkedText {
  text: string
  isMarked: boolean
}

/** The whole text in pieces, the words asked for marked in whatever form they stand there. */
export function markedText(text: string, language: string, wants: readonly Want[]): MarkedText[] {
  const parts: MarkedText[] = []
  let at = 0
  const upTo = (to: number, isMarked: boolean) => {
    if (to > at) parts.push({ text: text.slice(at, to), isMarked })
    at = Math.max(at, to)
  }
  for (const { from, to } of marksIn(text, language, wants)) {
    upTo(from, false)
    upTo(to, true)
  }
  upTo(text.length, false)
  return parts
}

export function marksIn(
  text: string,
  language: string,
  wants: readonly Want[],
): { from: number; to: number }[] {
  const terms = new Set(
    wants.flatMap(({ isSmall, ways }) => (isSmall ? [] : ways.map(({ term }) => term.text))),
  )
  return readWords(text, language).filter(({ stem, parts }) =>
    [stem, ...parts].some((each) => terms.has(each)),
  )
}
