import { pointsIntoQuote } from '../languages/answer-words.ts'
import { isBlank, isMarked, isQuoted, lastWritten, type Line, nextWritten } from './lines.ts'
import { introduces, isIntroduced, quoteHeaderLength } from './quote-header.ts'
import { withoutSignature } from './signatures.ts'

/** The writer's own words: without quoted mail, and without what closes a mail above each quote. */
export const ownWords = (lines: readonly Line[]): string =>
  withoutQuotes(lines)
    .flatMap((passage) => [...withoutSignature(passage), blank])
    .map(({ text }) => text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const blank: Line = { text: '', start: '', isFramed: false, isSigned: false }

/** What stands above, between and below the quotes. */
function withoutQuotes(lines: readonly Line[]): Line[][] {
  const passages: Line[][] = [[]]
  let isAnswer = false
  for (let at = 0; at < lines.length; ) {
    const shares = wordsBefore(lines, at)
    const header = shares ? 0 : headerAt(lines, at)
    const quoted = header > 0 ? 0 : quoteLength(lines, at, isAnswer)
    if (header > 0 && !isAboveQuote(lines, at + header)) {
      if (pointsIntoQuote(textOf(passages.flat()))) return [...passages, lines.slice(at)]
      return passages
    }
    const line = lines[at] as Line
    if (header > 0 || quoted > 0 || shares) {
      isAnswer = true
      if (shares) passages.at(-1)?.push(shares)
      if (passages.at(-1)?.length !== 0) passages.push([])
    } else passages.at(-1)?.push(line)
    at += Math.max(header, quoted, 1)
  }
  return passages
}

const headerAt = (lines: readonly Line[], at: number): number =>
  lines[at]?.isFramed || isIntroduced(lines, at) ? 0 : quoteHeaderLength(lines, at)

const isAboveQuote = (lines: readonly Line[], at: number): boolean => {
  const next = nextWritten(lines, at)
  return next !== undefined && isQuoted(next)
}

/** How many lines of a quote begin here. */
function quoteLength(lines: readonly Line[], at: number, isAnswer: boolean): number {
  const line = lines[at] as Line
  if (line.isFramed) return 1
  if (!isMarked(line)) return isAnswer && isFolded(lines, at) ? 1 : 0
  let to = at + 1
  while (to < lines.length && isMarked(lines[to] as Line)) to++
  return isAnswer || isQuote(lines, at, to) ? to - at : 0
}

/** Without anybody named above, ">" may be a prompt, or what somebody shows or cites. */
function isQuote(lines: readonly Line[], from: number, to: number): boolean {
  const block = lines.slice(from, Math.min(to, from + 20))
  const above = lastWritten(lines, from)
  if (above && introduces(above.start)) return false
  if (block.some(({ start }) => isTyped(start))) return false
  return to - from > 1 || above === undefined
}

/** A command, a session of one, or an arrow. */
const isTyped = (start: string): boolean =>
  /^>{3}|<{3}$/.test(start) || /^> ?(?:[$#%] |\w+\(|(?:npm|npx|node|pip|git|cd|ls|dir|curl|ping|docker|kubectl|sudo|select|import|print|help|get|set|run)\b|\S+ --?\w)/i.test(start) || /[{};]$|=>|==| = /.test(start)

// Quoting marks the start of a long line only; what was folded off it stands bare below.
function isFolded(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1]
  if (!above || above.text.length <= 65 || !isMarked(above)) return false
  return /^\p{Ll}/u.test((lines[at] as Line).text)
}

/** "Yes. --- On Wed, Apr 4, 2012 at 3:59 PM, a@b.example wrote:" */
function wordsBefore(lines: readonly Line[], at: number): Line | null {
  const line = lines[at] as Line
  const found = /^([^-]{1,200})-{2,9} (?=\p{L})/u.exec(line.start)
  if (!found || !isAboveQuote(lines, at + 1)) return null
  const start = line.start.slice(found[0].length)
  const isHeader = quoteHeaderLength([{ ...line, start, text: start }, ...lines.slice(at + 1, at + 6)], 0)
  const words = found[1]?.trim() ?? ''
  return isHeader > 0 ? { ...line, text: words, start: words } : null
}

const textOf = (lines: readonly Line[]): string =>
  lines
    .slice(-40)
    .filter((line) => !isBlank(line))
    .map(({ start }) => start)
    .join('\n')
