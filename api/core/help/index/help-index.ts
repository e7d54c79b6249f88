import type { HelpArticle } from '../article.ts'
import { baseLanguage } from '../words/stems.ts'
import { folded } from '../words/tokens.ts'
import { type Entry, readArticle } from './entry.ts'
import { Spellings } from './spellings.ts'
import { addTo, type Counts, Terms } from './terms.ts'

/** Longer words are not looked at for slips: nobody types them. */
const longestSpelling = 24

/**
 * What articles say, word by word, so that they can be searched. Articles come and go one at a time;
 * a search in between finds what's there.
 */
export class HelpIndex {
  readonly terms = new Terms()
  readonly spellings = new Spellings()
  readonly #byId = new Map<string, Entry>()
  readonly #byNumber: (Entry | undefined)[] = []
  readonly #free: number[] = []
  readonly #lengths: Counts = [0, 0, 0]
  readonly #languages = new Map<string, number>()

  get size(): number {
    return this.#byId.size
  }

  /** Room for one figure an article, by its number. */
  get numbers(): number {
    return this.#byNumber.length
  }

  get languages(): string[] {
    return [...this.#languages.keys()]
  }

  /** Words a title, the headings and the text have on average. */
  get averageLengths(): Counts {
    const [title, heading, text] = this.#lengths
    const all = Math.max(1, this.size)
    return [Math.max(1, title / all), Math.max(1, heading / all), Math.max(1, text / all)]
  }

  entry(number: number): Entry | undefined {
    return this.#byNumber[number]
  }

  /** Adds an article, in place of the one that had its id. */
  add(article: HelpArticle): void {
    this.remove(article.id)
    const { entry, counts, words } = readArticle(article, this.terms)
    const number = this.#free.pop() ?? this.#byNumber.length
    const added = { ...entry, number }
    this.#byNumber[number] = added
    this.#byId.set(article.id, added)
    for (const [term, each] of counts) addTo(term, number, each)
    for (const { word, stem } of spelled(words)) this.spellings.add(folded(word), stem)
    this.#count(added, 1)
  }

  /** True if there was such an article. */
  remove(id: string): boolean {
    const entry = this.#byId.get(id)
    if (!entry) return false
    const { words } = readArticle(entry.article, new Terms())
    for (const each of entry.terms) {
      const term = this.terms.at(each)
      if (term) this.terms.remove(term, entry.number)
    }
    for (const { word } of spelled(words)) this.spellings.remove(folded(word))
    this.#byId.delete(id)
    this.#byNumber[entry.number] = undefined
    this.#free.push(entry.number)
    this.#count(entry, -1)
    return true
  }

  #count({ article, lengths }: Entry, by: 1 | -1): void {
    for (const field of [0, 1, 2] as const) this.#lengths[field] += by * lengths[field]
    const language = baseLanguage(article.language)
    const count = (this.#languages.get(language) ?? 0) + by
    if (count > 0) this.#languages.set(language, count)
    else this.#languages.delete(language)
  }
}

/** What can be mistyped and told from it: words, with a digit or two at most ("mp3"), no codes. */
const spelled = <T extends { word: string }>(words: readonly T[]): T[] =>
  words.filter(({ word }) => /^\p{L}{3,}\p{N}{0,2}$/u.test(word) && word.length <= longestSpelling)
