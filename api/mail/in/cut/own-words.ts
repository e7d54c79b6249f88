import { pointsIntoQuote } from '../languages/answer-words.ts'
import {
  blankLine,
  isBlank,
  isMarked,
  isQuoted,
  type Line,
  lastWritten,
  lineAt,
  nextWritten,
  unmarked,
} from './lines.ts'
import { introduces, isIntroduced, quoteHeaderLength } from './quote-header.ts'
import { withoutSignature } from './signatures.ts'

/**
 * The lines that are the writer's own words: without quoted mail, and without what closes a mail above
 * each quote. `headers` says of each line how many, from it on, introduce a quote.
 */
export function ownLines(lines: readonly Line[], headers: readonly number[]): Line[] {
  const passages = withoutQuotes(lines, headers).filter((passage) => !passage.every(isBlank))
  return passages.flatMap((passage, at) => {
    const mayClose = at < outermost || at >= passages.length - outermost
    return (mayClose ? withoutSignature(passage) : passage).concat(blankLine)
  })
}

/** Nobody signs every answer between many quotes. */
const outermost = 4

/** What stands above, between and below the quotes. */
function withoutQuotes(lines: readonly Line[], headers: readonly number[]): Line[][] {
  const passages: Line[][] = [[]]
  let isAnswer = false
  for (let at = 0; at < lines.length; ) {
    const shares = wordsBefore(lines, at)
    const header = shares ? 0 : headerAt(lines, headers, at)
    const quoted = header > 0 ? 0 : quoteLength(lines, at, isAnswer)
    if (header > 0 && !isAboveQuote(lines, at + header)) {
      if (pointsIntoQuote(textOf(passages))) passages.push(lines.slice(at))
      return passages
    }
    if (header > 0 || quoted > 0 || shares) {
      isAnswer = true
      if (shares) passages.at(-1)?.push(shares)
      if (passages.at(-1)?.length !== 0) passages.push([])
    } else passages.at(-1)?.push(lineAt(lines, at))
    at += Math.max(header, quoted, 1)
  }
  return passages
}

const headerAt = (lines: readonly Line[], headers: readonly number[], at: number): number => {
  const length = headers[at] ?? 0
  return length > 0 && !lines[at]?.isFramed && !isIntroduced(lines, at) ? length : 0
}

const isAboveQuote = (lines: readonly Line[], at: number): boolean => {
  const next = nextWritten(lines, at)
  return next !== undefined && isQuoted(next)
}

/** How many lines of a quote begin here. */
function quoteLength(lines: readonly Line[], at: number, isAnswer: boolean): number {
  const line = lineAt(lines, at)
  if (line.isFramed) return 1
  if (!isMarked(line)) return isAnswer && isFolded(lines, at) ? 1 : 0
  let to = at + 1
  while (to < lines.length && isMarked(lineAt(lines, to))) to++
  return isAnswer || isQuote(lines, at, to) ? to - at : 0
}

/** Without anybody named above, ">" may be a prompt, or what somebody shows or cites. */
function isQuote(lines: readonly Line[], from: number, to: number): boolean {
  const block = lines.slice(from, Math.min(to, from + 20))
  const above = lastWritten(lines, from)
  if (above && introduces(above.start)) return false
  if (quoteHeaderLength(block.map(unmarked), 0) > 0) return true
  if (block.length <= longestTyped && block.some(({ start }) => isTyped(start))) return false
  return to - from > 1 || above === undefined
}

/** What somebody shows of a terminal is short. */
const longestTyped = 8

/** A command, a session of one, or an arrow. */
const isTyped = (start: string): boolean =>
  /^>{3}|<{3}$/.test(start) ||
  /^> ?(?:[$#%] |\w+\(|(?:npm|npx|node|pip|git|cd|ls|dir|curl|ping|docker|kubectl|sudo|select|import|print|help|get|set|run)\b|\S+ --?\w)/i.test(
    start,
  ) ||
  /[{};]$|=>|==| = /.test(start)

// Quoting marks the start of a long line only; what was folded off it stands bare below.
function isFolded(lines: readonly Line[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!above || !line || !isMarked(above)) return false
  const isLink = /^[<(]?https?:/.test(line.start)
  if (isLink && below && isMarked(below)) return true
  return above.text.length > 60 && !above.start.endsWith('?') && /^\p{Ll}/u.test(line.text)
}

/** "Yes. --- On Wed, Apr 4, 2012 at 3:59 PM, a@b.example wrote:" */
function wordsBefore(lines: readonly Line[], at: number): Line | null {
  const line = lineAt(lines, at)
  if (!line.start.includes('--')) return null
  const found = /^([^-]{1,200})-{2,9} (?=\p{L})/u.exec(line.start)
  if (!found || !isAboveQuote(lines, at + 1)) return null
  const start = line.start.slice(found[0].length)
  const isHeader = quoteHeaderLength(
    [{ ...line, start, text: start }, ...lines.slice(at + 1, at + 6)],
    0,
  )
  const words = found[1]?.trim() ?? ''
  return isHeader > 0 ? { ...line, text: words, start: words } : null
}

/** The end of what was written so far. */
const textOf = (passages: readonly Line[][]): string =>
  passages
    .slice(-3)
    .flatMap((passage) => passage.slice(-20))
    .map(({ start }) => start)
    .join('\n')
