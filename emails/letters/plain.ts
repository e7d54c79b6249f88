const newlines = /\r\n?|[\u2028\u2029\u0085]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g
const directionOverrides = /[\u202a-\u202e\u2066-\u2069]/g

/** One line, safe in a header: no newlines, no control or direction-override characters. */
export function line(text: string, longest = 200): string {
  const clean = cut(text, longest * 8)
    .toWellFormed()
    .replace(newlines, ' ')
    .replace(controls, '')
    .replace(directionOverrides, '')
    .replace(/\s+/g, ' ')
    .trim()
  return clean.length <= longest ? clean : `${cut(clean, longest - 1).trimEnd()}…`
}

/** As a sentence of its own: what was said behind a colon begins small and ends without a stop. */
export const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…”"’)]$/.test(text) ? '' : '.'}`

export interface Excerpt {
  text: string
  /** True when the rest has to be read on the case page. */
  shortened: boolean
}

/** Several lines as they were written, at most `longest` characters of them. */
export function excerpt(text: string, longest: number): Excerpt {
  const clean = cut(text, longest * 2)
    .toWellFormed()
    .replace(newlines, '\n')
    .replace(controls, '')
    .split('\n')
    .map((each) => each.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd()
  if (clean.length <= longest && text.length <= longest * 2)
    return { text: clean, shortened: false }
  const kept = cut(clean, longest)
  const atWord = kept.search(/\s\S{0,40}$/)
  const whole = atWord === -1 ? kept : kept.slice(0, atWord)
  return { text: `${whole.trimEnd()} …`, shortened: true }
}

function cut(text: string, length: number): string {
  const kept = text.slice(0, length)
  return kept.isWellFormed() ? kept : kept.slice(0, -1)
}
