import type { Fact } from '../kinds.ts'
import { lows, type Sentence } from '../sentences.ts'

const speaking =
  /^(errors?|message|messages|says|said|saying|shows|showing|reads|fails|failed|failing|exception|warning|popup|pop-up|gets?|getting|got|appears|displays|displayed|throws|code|see|seeing|states)$/
/** Marks of speech and what ends them; apostrophes are too common to be one. */
const marks: [string, string][] = [
  ['"', '"'],
  ['“', '”'],
  ['”', '”'],
  ['„', '“'],
  ['«', '»'],
  ['`', '`'],
  ['‘', '’'],
]
const code =
  /^(?:0x[\da-f]{4,16}|[A-Z]{2,12}(?:_[A-Z\d]{1,24}){1,8}|[A-Z]{2,6}-\d{3,6}|[A-Z][A-Za-z]{2,40}(?:Exception|Error))$/

/** What errors say: quoted, after a colon, or as a code. */
export function errorsIn(sentence: Sentence): Fact[] {
  const isAbout = sentence.words.some(({ low }) => speaking.test(low))
  const found = isAbout ? [...quotes(sentence.text), ...afterCue(sentence.text)] : []
  return [...found, ...codesIn(sentence)].map((value) => ({ kind: 'error', value, of: [] }))
}

/** The passages between marks of speech. */
export function quotes(text: string): string[] {
  const found: string[] = []
  const unended = new Set<string>()
  for (let at = 0; at < text.length; at++) {
    const end = marks.find(([open]) => open === text[at])?.[1]
    if (!end || unended.has(end)) continue
    const to = text.indexOf(end, at + 1)
    if (to < 0) {
      unended.add(end)
      continue
    }
    const words = text.slice(at + 1, to).trim()
    if (words.length > 2) found.push(words)
    at = to
  }
  return found
}

const cue =
  /\b(?:errors?|fails with|failed with|message|exception|it says|says|reads)(?: is| was| message| text)?:\s*/i

function afterCue(text: string): string[] {
  const found = cue.exec(text)
  if (!found) return []
  const rest = text.slice(found.index + found[0].length).trim()
  return rest.split(/\s+/).length > 1 && !/^["“„«`‘]/.test(rest) ? [rest] : []
}

function codesIn({ words }: Sentence): string[] {
  const low = lows(words)
  return words.flatMap(({ text }, at) => {
    if (text.length <= 60 && code.test(text)) return [text]
    const near = [low[at - 1], low[at - 2], low[at + 1]]
    const cued = near.some(
      (each) => each !== undefined && /^(errors?|http|status|code)$/.test(each),
    )
    return cued && /^\d{3,6}$/.test(text) ? [text] : []
  })
}
