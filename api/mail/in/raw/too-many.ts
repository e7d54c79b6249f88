/**
 * Taken apart, a line takes hundreds of bytes and a part thousands, however short they are: memory that
 * ends the whole process when there's no more. Lines as long as those of encoded files are cheap for
 * what they hold.
 */
const mostParts = 10_000
const mostLines = 60_000
const longLine = 60

const [lineFeed, dash] = [0x0a, 0x2d]

/** Why a mail has more in it than is taken apart; null for every mail that programs make. */
export function tooManyIn(mail: Uint8Array): string | null {
  let [lines, parts] = [0, 0]
  for (let start = 0; start < mail.length; ) {
    const found = mail.indexOf(lineFeed, start)
    const end = found === -1 ? mail.length : found
    if (end - start < longLine) lines += 1
    if (mail[start] === dash && mail[start + 1] === dash) parts += 1
    if (lines > mostLines) return 'it has too many lines'
    if (parts > mostParts) return 'it has too many parts'
    start = end + 1
  }
  return null
}
