import type { HelpArticle } from '../article.ts'
import type { Entry } from '../index/entry.ts'
import type { HelpIndex } from '../index/help-index.ts'
import { baseLanguage } from '../words/stems.ts'
import { exactlyIn } from './exact.ts'
import { foundWords } from './found-words.ts'
import { lettersOf, likeness } from './letters.ts'
import { type PassageFit, passageFitter } from './passage-fit.ts'
import { type TitleFit, titleFitter } from './title.ts'
import { type Reading, type Want, wantsOf } from './wants.ts'
import { weights } from './weights.ts'

export interface SearchOptions extends Reading {
  /** Which articles whoever asks may read. */
  accepts?: ((article: HelpArticle) => boolean) | undefined
  /** How many results; 10 without it. */
  most?: number | undefined
}

/** Why an article is where it is among the results. */
export interface Hit {
  number: number
  article: HelpArticle
  score: number
  /** How far the article has the words asked for, 0 to 1. */
  found: number
  title: TitleFit
  titleLetters: number
  passage: PassageFit | null
  /** How much of what was asked for to the letter it has. */
  exact: number
}

export interface Results {
  wants: Want[]
  hits: Hit[]
}

/** Looked at closely, of all that have a word of the question. */
const closely = 60

/** The articles that fit a question best, best first. */
export function searchArticles(index: HelpIndex, question: string, asked: SearchOptions): Results {
  const wants = wantsOf(question, index, asked)
  const exact = exactlyIn(question, asked.language, wants, index)
  const hitOf = hitMaker(index, question, wants, asked.language)
  const hits = candidates(index, foundWords(index, wants), exact, asked)
    .map(({ entry, found }) => hitOf(entry, found, exact.get(entry.number) ?? 0))
    .sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
  return { wants, hits: hits.slice(0, asked.most ?? 10) }
}

interface Candidate {
  entry: Entry
  found: number
}

function candidates(
  index: HelpIndex,
  found: Float64Array,
  exact: ReadonlyMap<number, number>,
  { accepts }: SearchOptions,
): Candidate[] {
  const all: Candidate[] = []
  for (let number = 0; number < found.length; number++) {
    const each = found[number] ?? 0
    if (each <= 0) continue
    const entry = index.entry(number)
    if (entry && (!accepts || accepts(entry.article))) all.push({ entry, found: each })
  }
  const least =
    Float64Array.from(all, ({ found: each }) => each)
      .sort()
      .at(-closely) ?? 0
  return all.filter(({ entry, found: each }) => each >= least || exact.has(entry.number))
}

function hitMaker(index: HelpIndex, question: string, wants: readonly Want[], language: string) {
  const titleFit = titleFitter(index, wants)
  const passageFit = passageFitter(wants)
  const letters = lettersOf(question)
  return (entry: Entry, found: number, exact: number): Hit => {
    const { article } = entry
    const [title, passage] = [titleFit(entry), passageFit(entry)]
    const titleLetters = likeness(letters, lettersOf(article.title))
    const score =
      found +
      weights.title * both(title) +
      weights.asked * title.asked +
      weights.titled * title.titled +
      weights.letters * titleLetters
    const isOwn = baseLanguage(article.language) === baseLanguage(language)
    return {
      ...{ number: entry.number, article, found, title, titleLetters, passage, exact },
      score: score * (isOwn ? 1 : weights.otherLanguage) + 2 * exact,
    }
  }
}

/** Much only if each has much of the other. */
export const both = ({ asked, titled }: TitleFit): number =>
  asked + titled === 0 ? 0 : (2 * asked * titled) / (asked + titled)
