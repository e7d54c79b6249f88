import type { Field } from '../languages/header-labels.ts'
import { fieldsApart } from '../languages/header-labels.ts'
import { isForwardSubject, saysForwarded } from '../languages/quote-words.ts'
import { attributionLength } from './attribution.ts'
import { headerBlock } from './header-block.ts'
import { isBlank, isMarked, isQuoted, type Line, lineAt, nextWritten, unmarked } from './lines.ts'
import { addressIn, type Person, peopleIn } from './people.ts'
import { isIntroduced } from './quote-header.ts'
import { isForwardMarker, isRule, isSeparator, markerInLine } from './separator.ts'

/** A mail that was sent on, and what whoever sent it on says about it. */
export interface Forward {
  /** Who wrote the original, as far as the mail says. */
  from: Person | null
  to: Person[]
  cc: Person[]
  /** When, in the words of the program that forwarded it. */
  date: string | null
  subject: string | null
  /** The original, whole. */
  body: string
  /** What the forwarder wrote above and below it. */
  message: string
}

/** Where the original begins, and what the lines there say of it. */
interface Original {
  at: number
  fields: ReadonlyMap<Field, string>
  body: number
}

/**
 * The forward in a mail, with all of its words in order; null if it is none. `isFirst`: the mail answers
 * no other, so that nobody here has seen what it quotes.
 */
export function forwardIn(
  lines: readonly Line[],
  headers: readonly number[],
  subject: string,
  isFirst: boolean,
): { forward: Forward; text: string } | null {
  const original = originalIn(lines, headers, subject, isFirst)
  if (!original) return null
  const { at, fields, body } = original
  const isAllMarked = isQuoted(lineAt(lines, body - 1)) && isMarked(lineAt(lines, body - 1))
  const end = isAllMarked ? lastMarked(lines, body) + 1 : lines.length
  const above = joined(lines.slice(0, at))
  const below = joined(lines.slice(end))
  const forwarded = lines.slice(at, end).map(unmarked)
  const from = fields.get('from')
  const forward = {
    from: from === undefined ? null : (peopleIn(from)[0] ?? null),
    to: peopleIn(fields.get('to') ?? ''),
    cc: peopleIn(fields.get('cc') ?? ''),
    date: fields.get('date') || null,
    subject: fields.get('subject') || null,
    body: joined(forwarded.slice(body - at)),
    message: together([above, below]),
  }
  return { forward, text: together([above, joined(forwarded), below]) }
}

function originalIn(
  lines: readonly Line[],
  headers: readonly number[],
  subject: string,
  isFirst: boolean,
): Original | null {
  for (let at = 0; at < headers.length; at++) {
    const line = lineAt(lines, at)
    if (isBlank(line) || (isMarked(line) && isMarked(lineAt(lines, at - 1)))) continue
    const marked = mayMark(line) ? markedOriginal(lines, at) : null
    if (marked) return marked
    if ((headers[at] ?? 0) > 0 && !isIntroduced(lines, at))
      return isForwardSubject(subject) || isBare(lines, at) || (isFirst && isHeaded(lines, at))
        ? unmarkedOriginal(lines, at)
        : null
  }
  return null
}

const mayMark = ({ start }: Line): boolean =>
  start.length < 2000 && /^[->—–_=*\s]|[:：]$/.test(start)

/** Below "Forwarded message"; or below "Original message" in a quote that begins with it. */
function markedOriginal(lines: readonly Line[], at: number): Original | null {
  const { start } = unmarked(lineAt(lines, at))
  const inLine = originalInLine(lines, at, start)
  if (inLine) return inLine
  const isQuotedOriginal = isMarked(lineAt(lines, at)) && isSeparator(start)
  if (!isForwardMarker(start) && !isQuotedOriginal) return null
  const found = blockFrom(lines, at + 1)
  if (!found && lines.slice(0, at).every(isBlank)) return { at, fields: new Map(), body: at + 1 }
  if (!found?.fields.has('from') || (isQuotedOriginal && found.fields.size < 4)) return null
  return { at, ...found }
}

/** "----- Forwarded Message ----- From: … To: … Subject: …", all on one line. */
function originalInLine(lines: readonly Line[], at: number, start: string): Original | null {
  if (!saysForwarded(markerInLine(start) ?? '')) return null
  const fields = fieldsApart(lines[at]?.text ?? '')
  return fields.has('from') ? { at, fields, body: at + 1 } : null
}

/** What the subject says is forwarded, below a header or a sentence as replies have it. */
function unmarkedOriginal(lines: readonly Line[], at: number): Original {
  const start = lines[at]?.start ?? ''
  const from = isRule(start) || isSeparator(start) ? at + 1 : at
  const found = blockFrom(lines, from)
  if (found) return { at, ...found }
  const length = Math.max(1, attributionLength(lines, at))
  const sentence = lines
    .slice(at, at + length)
    .map((line) => line.start)
    .join(' ')
  return { at, fields: fieldsOf(sentence), body: at + length }
}

/** Of "On 28/10/2021 12:46, "John Doe" <john@a.example> wrote:". */
function fieldsOf(sentence: string): Map<Field, string> {
  const date = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}/.exec(sentence)?.[0]
  const address = addressIn(sentence)
  const before = sentence.slice(0, sentence.indexOf(address ?? ''))
  const name = /["«“„]\s?([^"«»“”„]{1,100})\s?["»”“][^"«»“”„]{0,9}$/.exec(before)?.[1]
  const named =
    name ?? /(?:\p{Lu}\S{0,30} ){1,4}[<([]{1,2}$/u.exec(before)?.[0].replace(/[<([]/g, '') ?? ''
  return new Map<Field, string>([
    ...(date ? [['date', date] as const] : []),
    ...(address ? [['from', `${named.trim()} <${address}>`] as const] : []),
  ])
}

function blockFrom(lines: readonly Line[], from: number): Omit<Original, 'at'> | null {
  let to = from
  while (to < from + 3 && isBlank(unmarked(lineAt(lines, to)))) to++
  const block = headerBlock(lines.slice(to, to + 20).map(unmarked), 0)
  return block && { fields: block.fields, body: to + block.length }
}

/** Whether the whole header of another mail stands there. */
function isHeaded(lines: readonly Line[], at: number): boolean {
  const fields = blockFrom(lines, isRule(lines[at]?.start ?? '') ? at + 1 : at)?.fields
  return (
    fields !== undefined && ['from', 'to', 'subject'].every((each) => fields.has(each as Field))
  )
}

/** Whether the mail begins with the header of another and says nothing else above it. */
const isBare = (lines: readonly Line[], at: number): boolean =>
  lines.slice(0, at).every(isBlank) &&
  Boolean(blockFrom(lines, isRule(lines[at]?.start ?? '') ? at + 1 : at)?.fields.has('from')) &&
  nextWritten(lines, at) !== undefined

function lastMarked(lines: readonly Line[], from: number): number {
  const last = lines.findLastIndex(isQuoted)
  return Math.max(last, from - 1)
}

const joined = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const together = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n')
