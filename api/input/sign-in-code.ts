const zeros = [...'0０٠۰०০੦૦௦౦೦൦๐໐']

/**
 * The digits of a sign-in code as people paste it: with spaces, dashes or words around it, in
 * full-width or other figures.
 */
export function typedCode(text: string): string {
  const digits: string[] = []
  for (const mark of text.slice(0, 200)) {
    const value = digitOf(mark)
    if (value !== null) digits.push(String(value))
  }
  return digits.join('')
}

/** Each script's ten figures follow one another. */
function digitOf(mark: string): number | null {
  const code = mark.codePointAt(0) ?? 0
  for (const zero of zeros) {
    const value = code - (zero.codePointAt(0) ?? 0)
    if (value >= 0 && value <= 9) return value
  }
  return null
}
