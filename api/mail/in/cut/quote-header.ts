import { fieldIn, fieldsApart } from '../languages/header-labels.ts'
import { attributionLength } from './attribution.ts'
import { headerBlock, isSureHeader } from './header-block.ts'
import { isBlank, type Line, lastWritten, lineAt, mostRead, nextWritten } from './lines.ts'
import { isDashed, isForwardMarker, isRule, isSeparator } from './separator.ts'

/** Of each line how many, from it on, say that quoted mail follows. */
export const quoteHeaders = (lines: readonly Line[]): number[] =>
  lines.slice(0, mostRead).map((_, at) => quoteHeaderLength(lines, at))

/** How many lines, from this one on, say that quoted mail follows; 0 if they don't. */
export function quoteHeaderLength(lines: readonly Line[], at: number): number {
  const start = lines[at]?.start ?? ''
  if (start === '' || start.startsWith('>')) return 0
  if (isDashed(start)) {
    if (isSeparator(start) || isForwardMarker(start)) return separated(lines, at)
    if (isRule(start)) return ruled(lines, at)
  }
  const hasColon = start.includes(':') || start.includes('：')
  if (hasColon && isForwardMarker(start)) return separated(lines, at)
  const block = hasColon ? headerBlock(lines, at) : null
  if (block && isSureHeader(block) && stands(lines, at, block.fields.size)) return block.length
  if (block && isHeaderInLine(start)) return 1
  return attributionLength(lines, at)
}

/** All fields of a header on one line. */
function isHeaderInLine(start: string): boolean {
  const fields = fieldsApart(start)
  return fields.size >= 3 && fields.has('from') && start.includes('@')
}

/** Whether nobody leads up to it with a colon, as to something they show. */
export const isIntroduced = (lines: readonly Line[], at: number): boolean =>
  introduces(lastWritten(lines, at)?.start ?? '')

/** A line that leads up to what stands below it; ":+1:" doesn't. */
export const introduces = (start: string): boolean =>
  /[\p{L})"”'][:：]$/u.test(start) && !/(?:^|\s):\S{1,40}:$/.test(start) && !isForwardMarker(start)

/** A block within a paragraph is a quote's only if it says much. */
const stands = (lines: readonly Line[], at: number, fields: number): boolean => {
  const above = lineAt(lines, at - 1)
  if (isBlank(above) || isRule(above.start)) return true
  return fields >= 3 && fieldIn(above.start) === null
}

/** A separator with the header that may follow; "forwarded message" is one only above a header. */
function separated(lines: readonly Line[], at: number): number {
  const to = afterBlanks(lines, at + 1)
  const block = headerBlock(lines, to)
  if (block?.fields.has('from')) return to + block.length - at
  return isSeparator(lines[at]?.start ?? '') ? 1 : 0
}

/** A line across and the header below it. */
function ruled(lines: readonly Line[], at: number): number {
  const to = afterBlanks(lines, at + 1)
  if (isRule(lines[to]?.start ?? '')) return 0
  const block = headerBlock(lines, to)
  const isHeader =
    block && (isSureHeader(block) || (block.fields.has('from') && block.fields.size >= 3))
  return isHeader ? to + block.length - at : 0
}

function afterBlanks(lines: readonly Line[], from: number): number {
  let at = from
  while (at < from + 4 && nextWritten(lines, at) && isBlank(lineAt(lines, at))) at++
  return at
}
