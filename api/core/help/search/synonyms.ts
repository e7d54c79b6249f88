import { type ReadWord, readWords } from '../words/read-words.ts'

/** Words and short phrases that mean the same to a team; each as its stems. */
export interface Synonyms {
  /** By the first stem of each phrase. */
  byFirst: ReadonlyMap<string, readonly Phrase[]>
}

interface Phrase {
  stems: readonly string[]
  /** The others that mean the same. */
  equals: readonly (readonly string[])[]
}

export const mostLines = 2000
const mostPhrases = 20
const mostWords = 5

/**
 * One set a line: "invoice = bill = statement" finds each by the others, "sso => single sign-on" only what
 * stands behind the arrow by what's in front of it. What isn't one is passed over.
 */
export function synonymsFrom(lines: string, language: string): Synonyms {
  const byFirst = new Map<string, Phrase[]>()
  for (const line of lines.split('\n', mostLines)) {
    const { from, to } = sidesOf(line, language)
    for (const stems of from) {
      const equals = to.filter((each) => each !== stems)
      if (equals.length === 0) continue
      const first = stems[0] ?? ''
      const known = byFirst.get(first) ?? []
      byFirst.set(first, known)
      known.push({ stems, equals })
    }
  }
  return { byFirst }
}

/** Numbers of lines that say nothing to the search, counted from one. */
export const linesWithoutSynonyms = (lines: string, language: string): number[] =>
  lines.split('\n', mostLines + 1).flatMap((line, at) => {
    const { from, to } = sidesOf(line, language)
    const says = to.length > 0 && from.some((stems) => to.some((each) => each !== stems))
    return line.trim() === '' || (says && at < mostLines) ? [] : [at + 1]
  })

function sidesOf(line: string, language: string) {
  const [left = '', right] = line.slice(0, longestLine).split('=>', 2)
  const from = phrasesIn(left, language)
  return { from, to: right === undefined ? from : phrasesIn(right, language) }
}

const phrasesIn = (side: string, language: string): string[][] =>
  side
    .split('=', mostPhrases)
    .map((phrase) => readWords(phrase, language).map(({ stem }) => stem))
    .filter((stems) => stems.length > 0 && stems.length <= mostWords)

const longestLine = 400

/** For each word of a question the stems that mean the same. */
export function equalsIn(words: readonly ReadWord[], synonyms: Synonyms | undefined): string[][] {
  const equals: string[][] = words.map(() => [])
  for (const [at, { stem }] of words.entries()) {
    for (const phrase of synonyms?.byFirst.get(stem) ?? []) {
      if (!phrase.stems.every((each, further) => words[at + further]?.stem === each)) continue
      const last = at + phrase.stems.length - 1
      for (const each of phrase.equals) {
        for (const [further, other] of each.entries()) {
          equals[Math.min(at + further, last)]?.push(other)
        }
      }
    }
  }
  return equals
}
