type Kind = readonly [finds: RegExp, becomes: string | ((found: string) => string)]

const digitsIn = (text: string): number => text.replace(/\D/g, '').length

/** "2026-11-24", "24.11.2026", "11/24/2026" */
const isDate = (text: string): boolean =>
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})$/.test(text.trim())

/** A word of letters and digits that nobody says aloud: a token, a key, a serial number. */
function isOpaque(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '').length
  return digitsIn(text) >= 2 && letters >= 2 && text.length >= 10 && !/^0x/i.test(text)
}

/** What tells who or which, in the order it's looked for. */
const kinds: readonly Kind[] = [
  [/\b(?:https?|ftp):\/\/[^\s<>"')\]]{1,2000}|\bwww\.[^\s<>"')\]]{3,2000}/gi, '[link]'],
  [
    /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/giu,
    '[email address]',
  ],
  [/\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi, '[ID]'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '[IP address]'],
  [/\b(?:[\da-f]{1,4}:){3,7}[\da-f]{1,4}\b/gi, '[IP address]'],
  [/\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,4})?\b/g, '[account number]'],
  [/\b[CI]-\d{1,9}\b/gi, '[number]'],
  [
    /(?<![\p{L}\p{N}.])\+?\(?\d[\d \t()/.-]{6,24}\d(?![\p{L}\p{N}])/gu,
    (found) =>
      digitsIn(found) < 7 || isDate(found) || /^\d+(?:\.\d+){1,3}$/.test(found)
        ? found
        : '[number]',
  ],
  [
    /(?<![\p{L}\p{N}_-])[\p{L}\p{N}][\p{L}\p{N}_-]{9,200}/gu,
    (found) => (isOpaque(found) ? '[ID]' : found),
  ],
  [/#\d{2,20}\b|(?<![\p{L}\p{N}.,:_-])\d{5,20}(?![\p{L}\p{N}_]|[.,:]\d)/gu, '[number]'],
]

/** A text without links, addresses, phone numbers, IDs and other long numbers. */
export const withoutIdentifiers = (text: string): string =>
  kinds.reduce(
    (left, [finds, becomes]) =>
      left.replace(finds, typeof becomes === 'string' ? () => becomes : becomes),
    text,
  )
