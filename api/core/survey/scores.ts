import { joinPhrases, type Token, tokens } from './tokens.ts'
import * as words from './words.ts'

/** What one line of an answer says about scores. */
export interface Reading {
  /** Rank 0 is the plainest way to say a score. */
  scores: { value: number; rank: number }[]
  /** Of five: what is said of seven is none. */
  csat: number[]
  /** True when the line holds scores and no other words. */
  nothingElse: boolean
}

const mention = 4
const weakest = 3

export function readLine(line: string): Reading {
  const said = joinPhrases(tokens(line))
  const numbers = said.flatMap(({ value }, at) => (value === null ? [] : [{ value, at }]))
  const csat = numbers.filter(({ at }) => words.satisfaction.has(cue(said, at)))
  const ranked = numbers
    .filter((one) => !csat.includes(one) && isPlausible(said, one.at))
    .map(({ value, at }) => ({ value, rank: rankOf(said, at) }))
  return {
    scores: againstRivals(ranked),
    csat: csat.filter(({ at }) => !isFraction(said, at)).map(({ value }) => value),
    nothingElse: numbers.length > 0 && said.every(isScoreTalk),
  }
}

/** Beside a weak score any other number on the line makes it unclear which one is meant. */
function againstRivals(ranked: Reading['scores']): Reading['scores'] {
  const best = Math.min(...ranked.map(({ rank }) => rank))
  return best === weakest
    ? ranked.map(({ value }) => ({ value, rank: weakest }))
    : ranked.filter(({ rank }) => rank < mention)
}

function rankOf(said: Token[], at: number): number {
  const before = cue(said, at)
  if (words.corrections.has(before)) return 0
  if (standsAlone(said, at)) return 1
  if (isFraction(said, at) || words.labels.has(before)) return 2
  return words.sayings.has(before) || opens(said, at) || closes(said, at) ? weakest : mention
}

function isPlausible(said: Token[], at: number): boolean {
  if (words.outOf.has(textAt(said, at - 1)) && isNumber(said[at - 2])) return false
  const listed = /^[:.)]$/.test(textAt(said, at + 1)) && isNumber(said[at + 2])
  if (listed || isOfThings(said, at)) return false
  if (words.dating.has(textAt(said, at - 1)) || isTakenBack(said, at)) return false
  return (isFraction(said, at) || mayEnd(said[at + 1])) && !isPronoun(said, at)
}

/** "2. is not done", "2) open", "5. Mai", "7 is broken", "5 and 6 fail", "$5". */
function isOfThings(said: Token[], at: number): boolean {
  const [before, next, after] = [at - 1, at + 1, at + 2].map((each) => textAt(said, each))
  if (/^[$€£¥]$/.test(before ?? '')) return true
  if (next === ')' && before !== '(' && !isFraction(said, at - 2)) return after !== ''
  if (next === '.') return words.months.has(after ?? '') || words.ofThings.has(after ?? '')
  if (words.joining.has(next ?? '')) return isNumber(said[at + 2]) && !isFraction(said, at)
  const speaks = next === 'is' || next === 'was' || next === 'would'
  return speaks && after !== '' && !words.ofScores.has(after ?? '') && !isNumber(said[at + 2])
}

const isNumber = (token: Token | undefined): boolean => token !== undefined && token.value !== null

const isFraction = (said: Token[], at: number): boolean =>
  words.outOf.has(textAt(said, at + 1)) &&
  said[at + 2]?.value === 7 &&
  (mayEnd(said[at + 3]) || words.afterOutOf.has(textAt(said, at + 3)))

const mayEnd = (next: Token | undefined): boolean =>
  next === undefined ||
  words.closingMarks.has(next.text) ||
  words.mayFollow.has(next.text) ||
  /\p{Extended_Pictographic}/u.test(next.text)

function isTakenBack(said: Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && !words.clauseMarks.has(textAt(said, i)); i--)
    if (words.takingBack.has(textAt(said, i)) || textAt(said, i).endsWith("n't")) return true
  return false
}

/** "No one answered", "a good one". */
function isPronoun(said: Token[], at: number): boolean {
  if (textAt(said, at) !== 'one' || standsAlone(said, at) || isFraction(said, at)) return false
  if (at === 0) return !/^[.!–—-]$/.test(textAt(said, 1))
  const before = cue(said, at)
  const asked = words.sayings.has(before) || words.labels.has(before)
  return !asked || words.beforeAThing.has(textAt(said, at - 1))
}

/** The last word before the number that is more than a filler. */
function cue(said: Token[], at: number): string {
  const before = said
    .slice(0, at)
    .findLast(({ text }) => !words.fillers.has(text) && !/^[:="'(*_-]$/.test(text))
  return before?.text ?? ''
}

function standsAlone(said: Token[], at: number): boolean {
  const rest = said.filter((_, i) => i < at || i > (isFraction(said, at) ? at + 2 : at))
  return rest.every(isMark)
}

function opens(said: Token[], at: number): boolean {
  const greeted = words.greetings.has(textAt(said, 0))
  const start = greeted ? said.findIndex(({ text }) => words.clauseMarks.has(text)) + 1 : 0
  return said.slice(start, at).every(leadsUp)
}

/** "Great help, easily a 7"; but "Main St. 7" is an address. */
function closes(said: Token[], at: number): boolean {
  const mark = said.findLastIndex(({ text }, i) => i < at && words.clauseMarks.has(text))
  const address = textAt(said, mark) === '.' && abbreviation.test(textAt(said, mark - 1))
  if (mark === -1 || address) return false
  return said.slice(mark, at).every(leadsUp) && said.slice(at + 1).every(isMark)
}

const abbreviation = /^(?:.*str|st|no|nr|tel|ext|apt)$/

const leadsUp = (token: Token): boolean =>
  isMark(token) || words.fillers.has(token.text) || words.openers.has(token.text)

const isMark = ({ text }: Token): boolean => !/[\p{L}\d]/u.test(text)

const isScoreTalk = (token: Token): boolean =>
  token.value !== null ||
  isMark(token) ||
  [words.labels, words.satisfaction, words.outOf, words.scoreTalk].some((set) =>
    set.has(token.text),
  )

const textAt = (said: Token[], at: number): string => said[at]?.text ?? ''
