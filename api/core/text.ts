/** At most so long, and never half a character at the end. */
export function cut(text: string, longest: number): string {
  const kept = text.slice(0, longest)
  return text.length > longest && /[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept
}

/** What a database keeps of a text: neither NUL nor half characters. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '')
