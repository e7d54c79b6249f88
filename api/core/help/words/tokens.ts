/** A word of an article or a question, and where it stands. */
export interface Token {
  /** In lower case, compatible forms made one: "e-mail", "err_connection_reset". */
  word: string
  /** What it is made of, where it is made of several: "e", "mail". */
  parts: string[]
  from: number
  to: number
}

/** Letters and digits, with whatever holds them together: hyphens, dots, underscores, apostrophes. */
const pieces =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-_.:'’@/\\#&‐‑]{1,3}[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+\+|#)?/gu

/** Scripts that put no space between words are read two characters at a time. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u

/** Longer than any word or code somebody would search for. */
const longest = 80
const mostParts = 12

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece.length <= longest && isPlain.test(piece)) {
      tokens.push({ word: piece.toLowerCase(), parts: none, from: index, to: index + piece.length })
    } else if (unspaced.test(piece)) pairs(piece, index, tokens)
    else if (piece.length > longest) separate(piece, index, tokens)
    else tokens.push(tokenIn(piece, index))
  }
  return tokens
}

/** Most words are plain, so they're read with the least work. */
const isPlain = /^(?:[a-z]+|[0-9]+)$/i
const none: string[] = []

function tokenIn(piece: string, from: number): Token {
  const word = normal(piece)
  const parts = partsOf(word)
  return {
    word: wholeOf(word),
    parts: parts.length > 1 ? parts : none,
    from,
    to: from + piece.length,
  }
}

/** An address or a row of words without a space: each part is a word of its own. */
function separate(piece: string, from: number, tokens: Token[]): void {
  for (const { 0: part, index } of piece.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const start = from + index
    const word = normal(part.slice(0, longest))
    tokens.push({ word, parts: none, from: start, to: start + part.length })
  }
}

/** A possessive is its noun; an apostrophe or a hyphen between letters holds one word together. */
const wholeOf = (word: string): string =>
  word.replace(/'s$/, '').replaceAll(/(?<=[\p{L}\p{N}])['-](?=[\p{L}\p{N}])/gu, '')

/** Also where letters and digits meet: "covid19" is found by "covid". */
const partsOf = (word: string): string[] =>
  (
    word
      .replace(/'s$/, '')
      .replaceAll("'", '')
      .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
  ).slice(0, mostParts)

function pairs(piece: string, from: number, tokens: Token[]): void {
  const letters = [...normal(piece)]
  const last = Math.max(1, letters.length - 1)
  for (let at = 0; at < last; at++) {
    tokens.push({
      word: (letters[at] ?? '') + (letters[at + 1] ?? ''),
      parts: none,
      from: Math.min(from + at, from + piece.length - 1),
      to: Math.min(from + at + 2, from + piece.length),
    })
  }
}

export const normal = (text: string): string =>
  isAscii.test(text) ? text.toLowerCase() : inOneForm(text)

const inOneForm = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/[’‘]/g, "'").replaceAll(/[‐‑]/g, '-')

/** Without accents, so that who types without them finds what is written with them. */
export const folded = (word: string): string =>
  isAscii.test(word)
    ? word
    : word
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .replaceAll('ß', 'ss')
        .normalize('NFC')

const isAscii = /^\p{ASCII}*$/u

/** A code is looked up as it stands and never taken for a misspelt word: ERR_RESET, 0x80070005, ORA-00942. */
export const isCode = (word: string): boolean =>
  /\p{L}_\p{L}|^0x[\da-f]+$/u.test(word) || (/\p{N}{3}/u.test(word) && word.length > 3)
