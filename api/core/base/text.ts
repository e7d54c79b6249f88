/** At most so long, and never half a character at the end. */
export function cut(text: string, longest: number): string {
  const kept = text.slice(0, longest)
  return text.length > longest && /[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept
}

/** At most so long; where something is left out, it ends in "…". */
export const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${cut(text, longest - 1)}…` : text

/**
 * What a database keeps of texts, however deep they sit: neither NUL nor half characters. Where words
 * come in they are cleaned, once; a check reads what is left of them, wherever they come from.
 */
export const storable = <T>(value: T): T => kept(value) as T

function kept(value: unknown): unknown {
  if (typeof value === 'string') return plain(value)
  if (Array.isArray(value)) return value.map(kept)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [plain(name), kept(each)]))
}

const plain = (text: string): string => text.toWellFormed().replaceAll('\u0000', '')

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
