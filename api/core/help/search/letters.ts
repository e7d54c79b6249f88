import { folded, normal } from '../words/tokens.ts'

/** How a text is spelled: three letters at a time, each word with the space around it. */
export type Letters = ReadonlySet<string>

const longest = 300

export function lettersOf(text: string): Letters {
  const letters = new Set<string>()
  for (const word of folded(normal(text.slice(0, longest))).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) letters.add(padded.slice(at, at + 3))
  }
  return letters
}

/** From 0, nothing in common, to 1, the same. */
export function likeness(one: Letters, other: Letters): number {
  let shared = 0
  for (const each of one) if (other.has(each)) shared += 1
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}
