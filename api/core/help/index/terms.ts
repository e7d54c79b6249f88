/** What the forms of a word have in common, and the articles it stands in. */
export interface Term {
  id: number
  text: string
  /** Articles by their number in the index. */
  articles: number[]
  /** For each of those three counts, one after the other: how often it's in the title, the headings, the text. */
  counts: number[]
  /** How many have it in their title. */
  titles: number
}

export type Counts = [title: number, heading: number, text: number]

/** All terms of an index. A number that is no longer used is given again, so edits don't let it grow. */
export class Terms {
  readonly #byText = new Map<string, Term>()
  readonly #byId: (Term | undefined)[] = []
  readonly #free: number[] = []

  get size(): number {
    return this.#byText.size
  }

  get(text: string): Term | undefined {
    return this.#byText.get(text)
  }

  at(id: number): Term | undefined {
    return this.#byId[id]
  }

  /** The term of this text, made if there is none. */
  of(text: string): Term {
    const known = this.#byText.get(text)
    if (known) return known
    const id = this.#free.pop() ?? this.#byId.length
    const term = { id, text, articles: [], counts: [], titles: 0 }
    this.#byId[id] = term
    this.#byText.set(text, term)
    return term
  }

  remove(term: Term, article: number): void {
    const at = term.articles.indexOf(article)
    if (at < 0) return
    if ((term.counts[3 * at] ?? 0) > 0) term.titles -= 1
    term.articles.splice(at, 1)
    term.counts.splice(3 * at, 3)
    if (term.articles.length === 0) this.#forget(term)
  }

  #forget({ id, text }: Term): void {
    this.#byText.delete(text)
    this.#byId[id] = undefined
    this.#free.push(id)
  }
}

export function addTo(term: Term, article: number, counts: Counts): void {
  term.articles.push(article)
  term.counts.push(...counts)
  if (counts[0] > 0) term.titles += 1
}
