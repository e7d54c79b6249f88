/** "1004", "c-1004" and "C-1004" name a case; other words are looked for. */
export function caseNumberIn(words: string): string | null {
  const [, digits] = /^(?:c-?)?(\d{1,9})$/i.exec(words) ?? []
  return digits ? `C-${Number(digits)}` : null
}
