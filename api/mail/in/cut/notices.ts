import { isAboutNotices, isGatewayWarning, isLegalNotice } from '../languages/legal-words.ts'
import { isBlank, type Line, paragraphs } from './lines.ts'
import { introduces } from './quote-header.ts'

/** Without the notices a company puts below its mails; who writes about one keeps it. */
export function withoutNotices(lines: readonly Line[]): { kept: Line[]; isNoticed: boolean } {
  const parts = paragraphs(lines)
  let to = parts.length
  while (to > 0 && isLegalNotice(textOf(parts[to - 1] ?? []))) to--
  const own = parts.slice(0, to).flat()
  const isNoticed = to < parts.length && !own.every(isBlank) && !isShown(own)
  return { kept: isNoticed ? own : [...lines], isNoticed }
}

/** Without what a mail gateway puts above. */
export function withoutWarning(lines: readonly Line[]): readonly Line[] {
  const from = lines.findIndex((line) => !isBlank(line))
  const blank = lines.slice(from, from + longestWarning).findIndex(isBlank)
  const to = blank < 0 ? lines.length : from + blank
  const isWarned = to < lines.length && isGatewayWarning(textOf(lines.slice(from, to)))
  return isWarned ? lines.slice(to) : lines
}

const longestWarning = 8

const isShown = (own: readonly Line[]): boolean =>
  isAboutNotices(textOf(own)) || introduces(own.findLast((line) => !isBlank(line))?.start ?? '')

const textOf = (lines: readonly Line[]): string =>
  lines
    .map(({ start }) => start)
    .join(' ')
    .trim()
