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

const mostLines = 2000
const mostPhrases = 20
const mostWords = 5

/** One set a line: "invoice = bill = statement". What isn't one is passed over. */
export function synonymsFrom(lines: string, language: string): Synonyms {
  const byFirst = new Map<string, Phrase[]>()
  for (const line of lines.split('\n', mostLines)) {
    const phrases = line
      .slice(0, longestLine)
      .split('=', mostPhrases)
      .map((side) => readWords(side, language).map(({ stem }) => stem))
      .filter((stems) => stems.length > 0 && stems.length <= mostWords)
    if (phrases.length < 2) continue
    for (const stems of phrases) {
      const equals = phrases.filter((each) => each !== stems)
      const first = stems[0] ?? ''
      const known = byFirst.get(first) ?? []
      byFirst.set(first, known)
      known.push({ stems, equals })
    }
  }
  return { byFirst }
}

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
