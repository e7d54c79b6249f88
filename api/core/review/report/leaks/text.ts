/** What can't be seen, or what a paste brings along: it would part the words we look for. */
const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g

/** The text as it is looked through: one kind of blank, apostrophe and hyphen. */
export const evenText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')

export const lowText = (text: string): string => evenText(text).toLowerCase()

const isWordy = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** Where a name stands as a word of its own; both even and in one case. */
export function* placesOf(text: string, name: string): Generator<number> {
  if (name === '') return
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!isWordy(text[at - 1]) && !isWordy(text[at + name.length])) yield at
  }
}

export const hasName = (text: string, name: string): boolean => !placesOf(text, name).next().done

const longestPiece = 100
const mostParts = 8

/** Whatever in a text may be the first or last word of a name, "coca-cola" and "coca" alike, each once. */
export function namePieces(low: string): string[] {
  const pieces = new Set<string>()
  for (const word of low.split(' ')) {
    const parts = [...word.slice(0, longestPiece).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].slice(
      0,
      mostParts,
    )
    for (const [at, first] of parts.entries()) {
      for (const last of parts.slice(at)) {
        pieces.add(word.slice(first.index, last.index + last[0].length))
      }
    }
  }
  return [...pieces]
}

/** Whether a sentence begins there, so that a capital letter says nothing. */
export function beginsSentence(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && /[\s"'“„(*-]/.test(text[before] ?? '')) before -= 1
  return before < 0 || /[.!?:]/.test(text[before] ?? '')
}
