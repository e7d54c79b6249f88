import { isDeviceLine } from '../languages/device-words.ts'
import { isSignOff } from '../languages/sign-offs.ts'
import { isBlank, type Line, lineAt, paragraphs } from './lines.ts'
import { withoutNotices, withoutWarning } from './notices.ts'
import { isContact, isImage, isNameLine, isProse } from './prose.ts'
import { introduces } from './quote-header.ts'
import { isRule } from './separator.ts'

/**
 * What somebody wrote, without what closes a mail: the lines of phones, a signature, a notice. What
 * says something stays, wherever it stands.
 */
export function withoutSignature(lines: readonly Line[]): Line[] {
  const isAnySigned = lines.some(({ isSigned }) => isSigned)
  const own = withoutWarning(isAnySigned ? lines.filter(({ isSigned }) => !isSigned) : lines)
  const from = Math.max(0, own.length - farthest)
  return own.slice(0, from).concat(withoutClosing(own.slice(from)))
}

/** Nothing that closes a mail begins further above its end. */
const farthest = 60

function withoutClosing(lines: readonly Line[]): Line[] {
  const { kept, isNoticed } = withoutNotices(lines.filter(({ start }) => !isDeviceLine(start)))
  const from = signatureStart(kept)
  const above = from < 0 ? kept : kept.slice(0, from)
  const isFooter = (kept[from]?.start ?? '').length >= footerRule && isRule(kept[from]?.start ?? '')
  const own = isFooter ? withoutDashedName(above) : [...above, ...wordsAfter(kept, from)]
  return isNoticed ? withoutContactBlock(own) : own
}

/** So long a rule was drawn by a program. */
const footerRule = 5

function signatureStart(lines: readonly Line[]): number {
  const rules = lines.filter(({ start }) => isRule(start)).length
  return lines.findIndex(
    (line, at) =>
      isSignOff(line.start) || (isRule(line.start) && isSignatureBelow(lines, at, rules)),
  )
}

const mostLines = 15

/** A rule divides what people write, so what stands below has to look like a signature. */
function isSignatureBelow(lines: readonly Line[], at: number, rules: number): boolean {
  const below = lines.slice(at + 1).filter((line) => !isBlank(line))
  if (below.length > mostLines) return false
  const { text, start } = lineAt(lines, at)
  if (text === '-- ') return !below.some((line) => /[?？:：]$/.test(line.start))
  if (below.length === 0) return true
  if (rules > 1 || below.some((line) => isProse(line.start))) return false
  if (below.some((line) => isContact(line.start))) return true
  return start === '--' && isNameLine(below[0]?.start ?? '')
}

/** A name and the like are left out; whatever says something isn't. */
function wordsAfter(lines: readonly Line[], from: number): Line[] {
  if (from < 0 || !isSignOff(lines[from]?.start ?? '')) return []
  const kept: Line[] = []
  for (const [at, paragraph] of paragraphs(lines.slice(from)).entries()) {
    const isWords = paragraph.some(({ start }) => isProse(start) && !isSignOff(start))
    if (isWords || !(at < 2 || isSigning(paragraph))) kept.push(...paragraph)
  }
  return kept
}

const isSigning = (paragraph: readonly Line[]): boolean =>
  paragraph.every(isBlank) ||
  paragraph.some(({ start }) => isContact(start)) ||
  paragraph.every((line) => isBlank(line) || isNameLine(line.start) || isImage(line.start))

/** "-Joe Smith", alone above the footer of a list. */
function withoutDashedName(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex((line) => !isBlank(line))
  const start = lines[last]?.start ?? ''
  const isName = /^-\p{Lu}/u.test(start) && isNameLine(start.slice(1)) && start.includes(' ')
  return isName && last > 0 && isBlank(lineAt(lines, last - 1)) ? lines.slice(0, last) : [...lines]
}

/** Above a notice: a name, and three or more ways to reach its bearer. */
function withoutContactBlock(lines: readonly Line[]): Line[] {
  const parts = paragraphs(lines)
  const last = parts.at(-1) ?? []
  const written = last.filter((line) => !isBlank(line))
  const above = parts.at(-2)?.findLast((line) => !isBlank(line))?.start ?? ''
  const isBlock =
    parts.length > 1 &&
    isNameLine(written[0]?.start ?? '') &&
    written.filter(({ start }) => isContact(start)).length >= 3 &&
    !introduces(above)
  return isBlock ? parts.slice(0, -1).flat() : [...lines]
}
