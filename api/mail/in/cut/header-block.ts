import { type Field, fieldIn } from '../languages/header-labels.ts'
import { isBlank, type Line } from './lines.ts'

/** "From: … Sent: … To: … Subject: …" above a mail that is answered or forwarded. */
export interface HeaderBlock {
  fields: ReadonlyMap<Field, string>
  length: number
}

const mostLines = 14
const longestValue = 4000

/** The block that begins at this line; null if none does. */
export function headerBlock(lines: readonly Line[], at: number): HeaderBlock | null {
  const fields = new Map<Field, string>()
  let last: Field | null = null
  let to = at
  for (; to < Math.min(lines.length, at + mostLines); to++) {
    const line = lines[to]
    if (!line || isBlank(line)) break
    const found = fieldIn(line.start)
    if (found && !(fields.has(found.field) && found.field !== 'other')) {
      fields.set(found.field, wholeValue(line, found.value))
      last = found.field
    } else if (last && isFolded(lines, to, fields.get(last) ?? '', fields)) {
      fields.set(last, `${fields.get(last)} ${line.start}`.slice(0, longestValue))
    } else break
  }
  return fields.size > 0 ? { fields, length: to - at } : null
}

/** A line's start is bounded; a list of people may be longer. */
function wholeValue({ text, start }: Line, value: string): string {
  if (text.length <= start.length + 50) return value
  return text.slice(text.search(/[:：]/) + 1, longestValue).trim()
}

/** Whether this line goes on with what the one above says. */
function isFolded(
  lines: readonly Line[],
  at: number,
  above: string,
  fields: ReadonlyMap<Field, string>,
): boolean {
  const start = lines[at]?.start ?? ''
  if (/^[<(]/.test(start) || /[,;]$/.test(above)) return true
  const next = fieldIn(lines[at + 1]?.start ?? '')
  return next !== null && !fields.has(next.field) && fieldIn(start) === null
}

/** Sure without anything else to tell: it says from whom or to whom, with an address or in full, and when. */
export function isSureHeader({ fields }: HeaderBlock): boolean {
  if (!hasTime.test(fields.get('date') ?? '')) return false
  const people = `${fields.get('from') ?? ''} ${fields.get('to') ?? ''}`
  const named = [...fields.keys()].filter((each) => each !== 'other' && each !== 'cc').length
  return named >= 2 && (people.includes('@') || (fields.has('from') && named >= 3))
}

const hasTime = /\d{4}|\d[:.]\d\d|\d[./-]\d/
