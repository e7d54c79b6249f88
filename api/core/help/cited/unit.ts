import { type ReadWord, readWords } from '../words/read-words.ts'
import { turningWords } from './turning-words.ts'

/** A part of a sentence, from one comma to the next, say. */
export interface Clause {
  /** Stems of the words that carry what it says. */
  stems: Set<string>
  /** Whether it says that something isn't so. */
  denies: boolean
  amounts: Amount[]
}

export interface Amount {
  /** In digits without marks between thousands, or the word for it. */
  value: string
  /** What may be counted: the signs beside it, and the stems of the next words, the nearest first. */
  of: string[]
}

/** What a sentence says, as far as it can be compared with another. */
export interface Unit {
  clauses: Clause[]
  stems: Set<string>
  /** Stems of names, of words in capitals and of the first word. */
  names: Set<string>
  /** Codes, addresses and paths, as written. */
  codes: Set<string>
  /** Words without which it would say more, and words that say when, how much or how often. */
  limits: Set<string>
  shifts: Set<string>
}

export function unitOf(sentence: string, language: string): Unit {
  const unit: Unit = {
    ...{ clauses: [], stems: new Set(), names: new Set(), codes: codesIn(sentence) },
    ...{ limits: new Set(), shifts: new Set() },
  }
  let denies = false
  for (const { text, turns } of partsOf(sentence)) {
    const clause = readClause(text, language, unit)
    // "You can't export, move or delete it" denies all three.
    denies = clause.denies || (denies && !turns)
    unit.clauses.push({ ...clause, denies })
  }
  const [first, second] = unit.clauses
  // "After 30 days, we can't refund you" denies it after 30 days.
  if (first && second && beginsWithTurn(sentence, language)) first.denies ||= second.denies
  return unit
}

function beginsWithTurn(sentence: string, language: string): boolean {
  const turning = turningWords(language)
  const first = /\p{L}+/u.exec(sentence)?.[0].toLowerCase() ?? ''
  return turning !== null && (turning.limiting.has(first) || turning.shifting.has(first))
}

const joints =
  /[,;:()–—|\t\n/]|\s-\s|(?<![\p{L}\p{M}])(?:and|or|but|however|while|und|oder|aber|sondern|et|ou|mais|pero|sino|ma|maar|mas|y|e)(?![\p{L}\p{M}])/giu
/** What follows isn't denied with what went before. */
const turningJoints = /^(?:[;:]|but|however|while|aber|sondern|mais|pero|sino|ma|maar|mas)$/i

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

function readClause(text: string, language: string, unit: Unit): Clause {
  const turning = turningWords(language)
  const clause: Clause = { stems: new Set(), denies: false, amounts: [] }
  const words = readWords(text, language)
  for (const [at, { word, stem, isSmall, from, to }] of words.entries()) {
    const written = text.slice(from, to)
    if (turning?.denying.has(word) || /n['’]t$/i.test(written)) clause.denies = true
    else if (turning?.limiting.has(word)) unit.limits.add(word)
    else if (turning?.shifting.has(word)) unit.shifts.add(word)
    else if (/^\p{N}/u.test(word) || turning?.numbers.has(word)) {
      clause.amounts.push({ value: inDigits(word), of: countedBy(text, words, at) })
    } else if (!isSmall) {
      clause.stems.add(stem)
      if (unit.stems.size === 0 || /\p{Lu}/u.test(written)) unit.names.add(stem)
      unit.stems.add(stem)
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
  const next = words.slice(at + 1, at + 1 + wordsAfter).filter(({ isSmall }) => !isSmall)
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
