import { type Mark, marks, withoutMarks } from './marks.ts'
import { shownImage } from './shown-image.ts'
import type { Attributes, Structure } from './structure.ts'

/** Line breaks before and after an element: two leave an empty line. */
const breaks = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'pre', 'hr'].map(
    (name) => [name, 2] as const,
  ),
  ...['div', 'li', 'tr', 'dt', 'dd', 'section', 'article', 'header', 'footer', 'address'].map(
    (name) => [name, 1] as const,
  ),
])
const cells = new Set(['td', 'th'])

const framedBy: Record<Structure, readonly [begins: Mark, ends: Mark | null]> = {
  quote: [marks.quoteBegins, marks.quoteEnds],
  'gmail-quote': [marks.gmailQuoteBegins, marks.gmailQuoteEnds],
  signature: [marks.signatureBegins, marks.signatureEnds],
  rest: [marks.restIsQuoted, null],
}

/** Deeper quotes look the same. */
const deepest = 5

/** What stands for an image among the words, by what the HTML calls it. */
export type Images = ReadonlyMap<string, string>

export const noImages: Images = new Map()

/** A page as it is written from top to bottom. */
export class Page {
  readonly #images: Images
  #pieces: string[] = []
  #breaks = 0
  #isSpaced = false
  #quotes = 0
  #indented: boolean[] = []
  #fixed = 0
  #link: { href: string; from: number } | null = null
  #lists: number[] = []

  constructor(images: Images) {
    this.#images = images
  }

  opens(name: string, attributes: Attributes): void {
    if (name === 'br') this.#breaks += 1
    this.#break(name)
    if (name === 'blockquote') {
      this.#indented.push(isIndented(attributes))
      if (!isIndented(attributes)) this.#quotes++
    }
    if (name === 'img') this.#put(this.#images.get(shownImage(attributes)) ?? '')
    if (name === 'pre') this.#fixed++
    if (name === 'ul' || name === 'ol') this.#lists.push(name === 'ol' ? 1 : 0)
    if (name === 'li') {
      this.#put(this.#bullet())
      this.#isSpaced = true
    }
    const href = name === 'a' ? attributes.get('href')?.trim() : undefined
    if (href && !href.startsWith('#')) this.#link = { href, from: this.#pieces.length }
  }

  closes(name: string): void {
    if (name === 'a') this.#endLink()
    if (name === 'blockquote' && !this.#indented.pop()) this.#quotes--
    if (name === 'pre') this.#fixed--
    if (name === 'ul' || name === 'ol') this.#lists.pop()
    if (cells.has(name)) this.#isSpaced = true
    this.#break(name)
  }

  begins(structure: Structure): void {
    this.#endLink()
    this.#mark(framedBy[structure][0])
  }

  ends(structure: Structure): void {
    this.#endLink()
    this.#mark(framedBy[structure][1])
  }

  says(given: string): void {
    const text = withoutMarks(given)
    if (this.#fixed > 0) {
      this.#fixedLines(text)
      return
    }
    const said = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (said.startsWith(' ')) this.#isSpaced = true
    const words = said.trim() === '' && !said.includes('\u00a0') ? '' : said.slice(...inside(said))
    if (words === '') return
    this.#put(words)
    this.#isSpaced = said.endsWith(' ')
  }

  text(): string {
    this.#endLink()
    return this.#pieces.join('').trim()
  }

  #break(name: string): void {
    this.#breaks = Math.max(this.#breaks, breaks.get(name) ?? 0)
  }

  /** On a line of its own, in no quote. */
  #mark(mark: Mark | null): void {
    if (mark === null) return
    this.#pieces.push('\n'.repeat(Math.min(Math.max(this.#breaks, 1), 2)), mark)
    this.#breaks = 1
  }

  #fixedLines(text: string): void {
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.#breaks += 1
      if (line !== '') this.#put(line)
    }
  }

  #put(words: string): void {
    if (words === '') return
    const isFirst = this.#pieces.length === 0
    if (this.#breaks > 0 && !isFirst) this.#pieces.push(this.#breaks > 1 ? '\n\n' : '\n')
    if (this.#breaks > 0 || isFirst) {
      if (this.#quotes > 0) this.#pieces.push('> '.repeat(Math.min(this.#quotes, deepest)))
    } else if (this.#isSpaced) this.#pieces.push(' ')
    this.#pieces.push(words)
    this.#breaks = 0
    this.#isSpaced = false
  }

  /** "*", or the number of an ordered list. */
  #bullet(): string {
    const last = this.#lists.length - 1
    const number = this.#lists[last] ?? 0
    if (number === 0) return '*'
    this.#lists[last] = number + 1
    return `${number}.`
  }

  #endLink(): void {
    if (!this.#link) return
    const { href, from } = this.#link
    this.#link = null
    const address = href.replace(/^mailto:/i, '')
    const said = this.#pieces.slice(from).join('').trim()
    if (said === address || said === href) return
    this.#isSpaced ||= said !== ''
    this.#put(`[${address}]`)
  }
}

/** Text that its writer has moved to the right is no quote. */
const isIndented = (attributes: Attributes): boolean =>
  /border:\s{0,9}none/i.test((attributes.get('style') ?? '').slice(0, 500))

/** Where the text without one blank on either side begins and ends. */
const inside = (said: string): [from: number, to: number] => [
  said.startsWith(' ') ? 1 : 0,
  said.endsWith(' ') ? said.length - 1 : said.length,
]
