import type { Fact } from '../kinds.ts'
import type { Sentence, Word } from '../sentences.ts'

export const browserNames = new Set(
  'chrome firefox safari edge opera brave vivaldi chromium ie'.split(' '),
)
export const operatingSystems = new Set(
  'windows macos mac osx ubuntu debian linux android ios ipados chromeos fedora centos'.split(' '),
)
/** Names that are words as well: taken for one only when written like a name. */
const ambiguous = new Set(['edge', 'opera', 'brave', 'safari', 'windows', 'ie'])
const inUse = /^(on|in|using|use|uses|with|under|run|running|microsoft|ms|google|mozilla|apple)$/

export const systemNames: ReadonlySet<string> = new Set([...browserNames, ...operatingSystems])

export const browsersIn = (sentence: Sentence): Fact[] => named(sentence, 'browser', browserNames)
export const systemsIn = (sentence: Sentence): Fact[] => named(sentence, 'system', operatingSystems)

function named(
  { words, isQuestion }: Sentence,
  kind: 'browser' | 'system',
  names: ReadonlySet<string>,
): Fact[] {
  if (isQuestion && !words.some(({ low }) => /^(we|i|our|my|i'm|we're)$/.test(low))) return []
  return words.flatMap((word, at) => {
    const { low, text } = word
    if (!names.has(low) || (ambiguous.has(low) && !isName(words, at))) return []
    if (isElsewhere(words, at)) return []
    const next = words[at + 1]
    const version = next && /^\d/.test(next.text) && !/[,;.]/.test(next.before) ? next.text : ''
    return [{ kind, value: version ? `${text} ${version}` : text, of: [low] }]
  })
}

function isName(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at] ?? {}
  const next = words[at + 1]?.low ?? ''
  if (/^cases?$/.test(next)) return false
  const isCapital = text !== text.toLowerCase()
  return isCapital || /^\d/.test(next) || inUse.test(words[at - 1]?.low ?? '')
}

const other = /^(not|works|worked|fine|unlike|instead|except|without|isn't|don't|didn't)$/

/** "It works in Chrome", "not in Safari": named, but not where it happens. */
function isElsewhere(words: readonly Word[], at: number): boolean {
  const near = words.slice(Math.max(0, at - 4), at + 3)
  return near.some(({ low }) => other.test(low))
}
