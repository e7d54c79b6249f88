import { marks, withoutMarks } from '../html/marks.ts'

/** A line of a mail. */
export interface Line {
  text: string
  /** What tells what it is: the line without blanks and invisible signs around it, and not too much of it. */
  start: string
  /** A mail program marks it as quoted by the element it stands in. */
  isFramed: boolean
  /** The same, for the writer's signature. */
  isSigned: boolean
}

/** What tells of a line what it is stands in so much of it. */
export const longestStart = 300

export const isMarked = ({ start }: Line): boolean => start.startsWith('>')
export const isQuoted = (line: Line): boolean => line.isFramed || isMarked(line)
export const isBlank = ({ start }: Line): boolean => start === ''

const invisible = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const visible = /[^\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

/** The one there is; nothing is ever known of it. */
export const blankLine: Line = Object.freeze({
  ...{ text: '', start: '', isFramed: false, isSigned: false },
})

export function lineOf(text: string): Line {
  const from = text.search(visible)
  if (from < 0) return blankLine
  const start = text
    .slice(from, from + 2 * longestStart)
    .replace(invisible, '')
    .slice(0, longestStart + 1)
    .trimEnd()
  return { text, start, isFramed: false, isSigned: false }
}

/** Beside the mail there are only blank lines. */
export const lineAt = (lines: readonly Line[], at: number): Line => lines[at] ?? blankLine

/** The line without one ">" before it. */
export const unmarked = (line: Line): Line =>
  isMarked(line) ? lineOf(line.text.trimStart().replace(/^> ?/, '')) : line

/** The first line from there on that isn't blank, at most five further. */
export const nextWritten = (lines: readonly Line[], at: number): Line | undefined =>
  lines.slice(at, at + 5).find((line) => !isBlank(line))

/** The last line before it that isn't blank, at most three further up. */
export const lastWritten = (lines: readonly Line[], at: number): Line | undefined =>
  lines.slice(Math.max(0, at - 3), at).findLast((line) => !isBlank(line))

/** Each with the blank lines below it. */
export function paragraphs(lines: readonly Line[]): Line[][] {
  const found: Line[][] = []
  for (const [at, line] of lines.entries()) {
    const begins = at === 0 || (isBlank(lineAt(lines, at - 1)) && !isBlank(line))
    if (begins) found.push([line])
    else found.at(-1)?.push(line)
  }
  return found
}

/** Further down nobody looks for the mail that is answered. */
export const mostRead = 5000

/** Of a mail's text part; what stands further down than anybody looks is one line. */
export function textLines(text: string): Line[] {
  const lines = tidy(withoutMarks(text)).split('\n')
  const read = lines.slice(0, mostRead).map(lineOf)
  return lines.length > mostRead ? [...read, restOf(lines.slice(mostRead))] : read
}

/** It's quoted only if all of it is. */
function restOf(lines: readonly string[]): Line {
  const typed = lines.find((each) => !/^\s*(?:>|$)/.test(each))
  return { ...lineOf(typed ?? lines[0] ?? ''), text: lines.join('\n') }
}

export const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')

/** Of a page's text, whose `marks` become what is known of each line. */
export function pageLines(text: string): Line[] {
  const frames = new Frames()
  for (const each of tidy(text).split('\n')) {
    if (each.length !== 1 || !frames.reads(each)) frames.add(lineOf(each))
  }
  return frames.closed()
}

/** Some programs leave the place for a quote where there's none. */
const isHeaderBelow = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at, at + 6).filter(({ start }) => /^[^:：]{1,40}[:：]/.test(start)).length >= 2

function frame(lines: readonly Line[]): void {
  for (const line of lines) if (!isBlank(line)) line.isFramed = true
}

class Frames {
  #lines: Line[] = []
  #quotes = 0
  #signatures = 0
  #rests: number[] = []
  /** Where Gmail's outermost quote began, and where the first quote within it did. */
  #gmail: { depth: number; from: number; quote: number | null } | null = null

  add(line: Line): void {
    if (!isBlank(line)) {
      line.isFramed = this.#quotes > 0
      line.isSigned = this.#signatures > 0
    }
    this.#lines.push(line)
  }

  reads(mark: string): boolean {
    switch (mark) {
      case marks.quoteBegins:
        if (this.#gmail) this.#gmail.quote ??= this.#lines.length
        this.#quotes++
        return true
      case marks.quoteEnds:
        this.#quotes = Math.max(0, this.#quotes - 1)
        return true
      case marks.gmailQuoteBegins:
        if (this.#gmail) this.#gmail.depth++
        else this.#gmail = { depth: 1, from: this.#lines.length, quote: null }
        return true
      case marks.gmailQuoteEnds:
        if (this.#gmail && --this.#gmail.depth === 0) this.#endGmail()
        return true
      case marks.restIsQuoted:
        this.#rests.push(this.#lines.length)
        return true
      case marks.signatureBegins:
        this.#signatures++
        return true
      case marks.signatureEnds:
        this.#signatures = Math.max(0, this.#signatures - 1)
        return true
      default:
        return false
    }
  }

  closed(): Line[] {
    this.#endGmail()
    const rest = this.#rests.find((at) => isHeaderBelow(this.#lines, at))
    if (rest !== undefined) frame(this.#lines.slice(rest))
    return this.#lines
  }

  /** All of it is quoted; but where it holds quotes, what stands between and below them was typed. */
  #endGmail(): void {
    if (!this.#gmail) return
    const { from, quote } = this.#gmail
    frame(this.#lines.slice(from, quote ?? this.#lines.length))
    this.#gmail = null
  }
}
