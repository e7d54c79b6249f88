import { isAboutNotices, isGatewayWarning, isLegalNotice } from '../languages/legal-words.ts'
import { isBlank, type Line, paragraphs } from './lines.ts'
import { introduces } from './quote-header.ts'

/** Without the notices a company puts below its mails and a gateway above; who writes about one keeps it. */
export function withoutNotices(lines: readonly Line[]): { kept: Line[]; isNoticed: boolean } {
  const parts = paragraphs(lines)
  let [from, to] = [0, parts.length]
  while (from < to && isGatewayWarning(textOf(parts[from] ?? []))) from++
  while (to > from && isLegalNotice(textOf(parts[to - 1] ?? []))) to--
  const own = parts.slice(from, to).flat()
  if (own.every(isBlank) || (to < parts.length && isShown(own)))
    return { kept: [...lines], isNoticed: false }
  return { kept: own, isNoticed: to < parts.length }
}

const isShown = (own: readonly Line[]): boolean =>
  isAboutNotices(textOf(own)) || introduces(own.findLast((line) => !isBlank(line))?.start ?? '')

const textOf = (lines: readonly Line[]): string =>
  lines
    .map(({ start }) => start)
    .join(' ')
    .trim()
