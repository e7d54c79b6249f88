import type { HelpArticle } from '../article.ts'
import { type Passage, passagesOf } from '../words/passages.ts'
import { type ReadWord, readWords } from '../words/read-words.ts'
import type { Counts, Term, Terms } from './terms.ts'

/** An article in the index. */
export interface Entry {
  number: number
  article: HelpArticle
  title: IndexedWord[]
  /** Words in the title, in the headings and in the text. */
  lengths: Counts
  passages: IndexedPassage[]
  /** The ids of all its terms. */
  terms: Int32Array
}

export interface IndexedWord {
  /** What it's found by: itself, then its parts. */
  ids: number[]
  isAsking: boolean
}

export interface IndexedPassage extends Passage {
  /** The ids its words are found by, in order. */
  terms: Int32Array
}

export const fields = { title: 0, heading: 1, text: 2 } as const

export interface ReadArticle {
  entry: Omit<Entry, 'number'>
  counts: Map<Term, Counts>
  /** Words as written, with what they're found by. */
  words: ReadWord[]
}

/** Reads an article once, with a little work for each of its words. */
export function readArticle(article: HelpArticle, terms: Terms): ReadArticle {
  const counts = new Map<Term, Counts>()
  const lengths: Counts = [0, 0, 0]
  const words: ReadWord[] = []
  const wordsIn = (text: string, field: number): IndexedWord[] =>
    readWords(text, article.language).map((word) => {
      words.push(word)
      lengths[field] = (lengths[field] ?? 0) + 1
      const ids = idsOf(word, terms, (term) => count(counts, term, field))
      return { ids, isAsking: word.isAsking }
    })
  const title = wordsIn(article.title, fields.title)
  for (const { heading } of article.sections) wordsIn(heading, fields.heading)
  const passages = passagesOf(article).map((passage) => {
    const text = article.sections[passage.section]?.text.slice(passage.from, passage.to) ?? ''
    return {
      ...passage,
      terms: Int32Array.from(wordsIn(text, fields.text).flatMap(({ ids }) => ids)),
    }
  })
  const ids = Int32Array.from(counts.keys(), ({ id }) => id)
  return { entry: { article, title, lengths, passages, terms: ids }, counts, words }
}

function idsOf({ stem, parts }: ReadWord, terms: Terms, counted: (term: Term) => void): number[] {
  return [stem, ...parts].map((text) => {
    const term = terms.of(text)
    counted(term)
    return term.id
  })
}

function count(counts: Map<Term, Counts>, term: Term, field: number): void {
  const known = counts.get(term) ?? [0, 0, 0]
  known[field] = (known[field] ?? 0) + 1
  counts.set(term, known)
}
