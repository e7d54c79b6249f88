import { type ReadWord, readWords } from '../words/read-words.ts'
import { turningWords } from './turning-words.ts'

/** A part of a sentence, from one comma to the next, say. */
export interface Clause {
  /** Stems of the words that carry what it says, in order. */
  stems: string[]
  /** Those of names and of words in capitals; the first word of a sentence isn't told apart. */
  names: Set<string>
  /** Whether it says that something isn't so. */
  denies: boolean
  /** Words that say when, how much, how often or that it has to be. */
  shifts: Set<string>
  amounts: Amount[]
}

export interface Amount {
  /** As written, without marks between thousands, or the word for it. */
  value: string
  /** What may be counted: the signs beside it, and the stems of the next words, the nearest first. */
  of: string[]
}

/** What a sentence says, as far as it can be compared with another. */
export interface Unit {
  clauses: Clause[]
  /** All of them, in order. */
  stems: string[]
  /** Codes, addresses and paths, as written. */
  codes: Set<string>
  /** Words without which it would say more. */
  limits: Set<string>
}

export function unitOf(sentence: string, language: string): Unit {
  const limits = new Set<string>()
  const clauses: Clause[] = []
  let denies = false
  for (const { text, turns } of partsOf(sentence)) {
    const clause = readClause(text, language, { limits, isFirst: clauses.length === 0 })
    // "You can't export, move or delete it" denies all three.
    denies = clause.denies || (denies && !turns)
    clauses.push({ ...clause, denies })
  }
  const [first, second] = clauses
  // "After 30 days, we can't refund you" denies it after 30 days.
  if (first && second && beginsWithTurn(sentence, language)) first.denies ||= second.denies
  const stems = clauses.flatMap((clause) => clause.stems)
  return { clauses, stems, codes: codesIn(sentence), limits }
}

function beginsWithTurn(sentence: string, language: string): boolean {
  const turning = turningWords(language)
  const first = /\p{L}+/u.exec(sentence)?.[0].toLowerCase() ?? ''
  return turning !== null && (turning.limiting.has(first) || turning.shifting.has(first))
}

const joints =
  /[,;:()–—|\t\n/]|\s-\s|(?<![\p{L}\p{M}\p{N}])(?:and|or|but|however|while|und|oder|aber|sondern|et|ou|mais|pero|sino|ma|maar|mas|y|e)(?![\p{L}\p{M}\p{N}])/giu
/** What follows isn't denied with what went before. */
const turningJoints = /^(?:;|but|however|while|aber|sondern|mais|pero|sino|ma|maar|mas)$/i

function partsOf(sentence: string): { text: string; turns: boolean }[] {
  const parts: { text: string; turns: boolean }[] = []
  let [from, turns] = [0, true]
  for (const { 0: joint, index } of sentence.matchAll(joints)) {
    // A mark between two digits belongs to the number.
    if (/\d[,:/]\d/.test(sentence.slice(Math.max(0, index - 1), index + 2))) continue
    parts.push({ text: sentence.slice(from, index), turns })
    from = index + joint.length
    turns = turningJoints.test(joint)
  }
  return [...parts, { text: sentence.slice(from), turns }].filter(({ text }) => /\S/.test(text))
}

function readClause(
  text: string,
  language: string,
  { limits, isFirst }: { limits: Set<string>; isFirst: boolean },
): Clause {
  const turning = turningWords(language)
  const clause: Clause = {
    ...{ stems: [], names: new Set(), denies: false, shifts: new Set(), amounts: [] },
  }
  const words = readWords(text, language)
  for (const [at, { word, stem, isSmall, from, to }] of words.entries()) {
    const written = text.slice(from, to)
    if (turning?.denying.has(word) || /n['’]t$/i.test(written)) clause.denies = true
    else if (turning?.limiting.has(word)) limits.add(word)
    else if (turning?.shifting.has(word)) clause.shifts.add(word)
    else if (/^\p{N}/u.test(word) || turning?.numbers.has(word)) {
      clause.amounts.push({
        value: inDigits(written.toLowerCase()),
        of: countedBy(text, words, at),
      })
    } else if (!isSmall) {
      clause.stems.push(stem)
      if (/\p{Lu}/u.test(written) && !(isFirst && at === 0)) clause.names.add(stem)
    }
  }
  return clause
}

const inDigits = (word: string): string => word.replaceAll(/(?<=\d)[,.'’](?=\d{3}(?!\d))/g, '')

/** Looked at for what is counted. */
const wordsAfter = 3

function countedBy(text: string, words: readonly ReadWord[], at: number): string[] {
  const { from = 0, to = 0 } = words[at] ?? {}
  const signs = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)].flatMap(
    (near) => near.match(/[%\p{Sc}]/gu) ?? [],
  )
  const after = words.slice(at + 1, at + 1 + wordsAfter)
  const number = after.findIndex(({ word }) => /^\p{N}/u.test(word))
  const next = after.slice(0, number === -1 ? wordsAfter : number).filter(({ isSmall }) => !isSmall)
  return [...signs, ...next.map(({ stem }) => stem)]
}

/** A word with a mark inside or beside it that no sentence puts there. */
const code =
  /^(?=.*\p{L})(?=.*(?:[_@\\={}<>#~^*`]|\p{L}[./:]\p{L}|\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}|--?\p{L}.*-\p{L}))\S+$/u

const codesIn = (sentence: string): Set<string> =>
  new Set(
    sentence
      .split(/\s+/)
      .map(withoutMarks)
      .filter((word) => word.length < longestCode && code.test(word)),
  )

const longestCode = 200

/** Without the quotes, brackets and full stops around it. */
function withoutMarks(word: string): string {
  let [from, to] = [0, word.length]
  while (from < to && around.has(word[from] ?? '')) from += 1
  while (to > from && around.has(word[to - 1] ?? '')) to -= 1
  return word.slice(from, to)
}

const around = new Set(`"'“”‘’()\`,.;:!?`)
