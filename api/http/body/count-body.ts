import type { BodyBounds } from '../../base/bounds.ts'

/**
 * Whether a body stays within its bounds, told by one look at its bytes: a body of a hundred thousand
 * fields costs no more than their first few hundred.
 */
export function isWithin(body: Buffer, type: string, bounds: BodyBounds): boolean {
  const [kind = ''] = type.toLowerCase().split(';')
  switch (kind.trim()) {
    case 'application/x-www-form-urlencoded':
      return isSmallForm(body, bounds)
    case 'multipart/form-data':
      return isSmallMultipart(body, boundaryOf(type), bounds)
    default:
      // Whatever a body is called, JSON is what is read from it.
      return isSmallJson(body, bounds)
  }
}

const [quote, comma, colon, backslash] = [0x22, 0x2c, 0x3a, 0x5c]
const [brace, bracket, braceEnd, bracketEnd] = [0x7b, 0x5b, 0x7d, 0x5d]
const [ampersand, equals] = [0x26, 0x3d]

/** Both a form's body and what stands behind an address's question mark. */
export function isSmallForm(
  body: Buffer,
  { fields, name }: Pick<BodyBounds, 'fields' | 'name'>,
): boolean {
  let [from, count] = [0, 0]
  while (from < body.length) {
    if (++count > fields) return false
    const next = body.indexOf(ampersand, from)
    const end = next === -1 ? body.length : next
    const named = body.subarray(from, Math.min(end, from + name + 1)).indexOf(equals)
    if (named === -1 && end - from > name) return false
    from = end + 1
  }
  return true
}

/** RFC 2046 allows seventy characters. */
const boundaryOf = (type: string): string =>
  /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*(?:;|$)/i.exec(type)?.slice(1).join('') ?? ''

/** Room for the other headers of a part, and for what a file is called, in bytes. */
const partHead = 1_000

function isSmallMultipart(body: Buffer, boundary: string, { fields, name }: BodyBounds): boolean {
  // Where it cannot be read, whatever could be one counts.
  const mark = Buffer.from(`--${boundary}`)
  let at = body.indexOf(mark)
  for (let count = 0; at !== -1; count++) {
    if (count > fields) return false
    const from = at + mark.length
    const isLast = body.subarray(from, from + 2).toString('latin1') === '--'
    const head = body.subarray(from, from + partHead + name)
    if (!isLast && head.length === partHead + name && head.indexOf('\r\n\r\n') === -1) return false
    at = body.indexOf(mark, from)
  }
  return true
}

/** Counted without being understood: what is no JSON is for its reader to refuse. */
export function isSmallJson(
  body: Buffer,
  { values, depth, name }: Pick<BodyBounds, 'values' | 'depth' | 'name'>,
): boolean {
  let [count, deep, textAt, textLength] = [0, 0, -1, 0]
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]
    if (textAt !== -1) {
      if (byte === backslash) at++
      else if (byte === quote) [textAt, textLength] = [-1, at - textAt - 1]
    } else if (byte === quote) textAt = at
    else if (byte === comma) count++
    else if (byte === colon && textLength > name) return false
    else if (byte === brace || byte === bracket) [count, deep] = [count + 1, deep + 1]
    else if (byte === braceEnd || byte === bracketEnd) deep--
    if (count > values || deep > depth) return false
  }
  return true
}
