import { sentencesIn } from '../../context-loss/sentences.ts'
import type { Source } from './sources.ts'
import { turningWords } from './turning-words.ts'
import { type Amount, type Clause, type Unit, unitOf } from './unit.ts'

/** A sentence, and the numbers of the passages it rests on, from 1. */
export interface CitedSentence {
  text: string
  cites: number[]
}

const mostSentences = 5
const mostCites = 3
const longest = 400
const longestPassage = 2_000
/** "Yes." or "You can." says nothing that could be compared. */
const fewest = 2
const shortest = 8

/**
 * Of sentences that somebody else made of these passages, those that one sentence of a passage they cite bears out:
 * the same words in the same order, the same numbers of the same things, names and codes, and no more and no
 * less denied, limited or required. What is doubtful is left out; in a language whose turns aren't known here,
 * whatever isn't word for word.
 */
export function borneOutSentences(
  said: readonly CitedSentence[],
  sources: readonly Source[],
): CitedSentence[] {
  const kept: CitedSentence[] = []
  for (const { text, cites } of said) {
    const cited = [...new Set(cites)].slice(0, mostCites).filter((number) => sources[number - 1])
    if (cited.length === 0 || cited.length < new Set(cites).size || text.length > longest) continue
    const own = cited.flatMap((number) => sources[number - 1] ?? [])
    for (const { text: sentence } of sentencesIn(text, longest)) {
      if (kept.length === mostSentences) return kept
      if (own.some((source) => isBorneOut(sentence, source))) {
        kept.push({ text: sentence, cites: cited })
      }
    }
  }
  return kept
}

function isBorneOut(sentence: string, { article, heading, text }: Source): boolean {
  const { language, title } = article
  if (sentence.replaceAll(/[^\p{L}\p{N}]/gu, '').length < shortest) return false
  const statements = statementsIn(text, language)
  if (statements.some((each) => spaced(each) === spaced(sentence))) return true
  if (!turningWords(language)) return false
  const claim = unitOf(sentence, language)
  const around = [title, heading].flatMap((each) => unitOf(each, language).clauses)
  return statements.some((each) => bearsOut(unitOf(each, language), around, claim))
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Sentences that say something by themselves: not a question, nor what stands below "Never do this:". */
function statementsIn(text: string, language: string): string[] {
  const statements: string[] = []
  const sentences = sentencesIn(text, longestPassage).flatMap((each) =>
    each.text.split(/(?<=[。！？])/),
  )
  for (const sentence of sentences) {
    if (/[:：]$/.test(sentence) && turns(sentence, language)) break
    if (!/[?？]["'”’)\]]*$/.test(sentence.slice(-5))) statements.push(sentence)
  }
  return statements
}

/** Whether it denies or limits what follows; nobody knows in a language whose turns aren't known. */
function turns(sentence: string, language: string): boolean {
  if (!turningWords(language)) return true
  const { clauses, limits } = unitOf(sentence, language)
  return limits.size > 0 || clauses.some(({ denies }) => denies)
}

/** Whether one sentence of an article says it; `around` is what stands above it. */
function bearsOut(unit: Unit, around: readonly Clause[], claim: Unit): boolean {
  const { stems, clauses } = claim
  const amounts = clauses.flatMap((clause) => clause.amounts)
  if (stems.length + amounts.length + claim.codes.size < fewest) return false
  return (
    isInOrder(
      stems.filter((stem) => unit.stems.includes(stem)),
      unit.stems,
    ) &&
    isWithin(claim.codes, unit.codes) &&
    isWithin(claim.limits, unit.limits) &&
    isWithin(unit.limits, claim.limits) &&
    clauses.every((clause) => isSaid(clause, unit, around)) &&
    restedOn(unit, claim).every((clause) => isUncut(clause, claim, around))
  )
}

/** The clauses that a claim takes its words from: those with most of them first, until it has them all. */
function restedOn({ clauses }: Unit, { stems }: Unit): Clause[] {
  const wanted = new Set(stems)
  const shared = (clause: Clause) => clause.stems.filter((stem) => stems.includes(stem)).length
  return clauses
    .toSorted((a, b) => shared(b) - shared(a))
    .filter((clause) => clause.stems.filter((stem) => wanted.delete(stem)).length > 0)
}

/** Each of its words, amounts and turns stands in a clause that denies where it denies. */
function isSaid({ stems, denies, shifts, amounts }: Clause, unit: Unit, around: readonly Clause[]) {
  const alike = unit.clauses.filter((each) => each.denies === denies)
  const above = around.filter((each) => each.denies === denies)
  const told = stems.filter((stem) => unit.stems.includes(stem))
  return (
    alike.length > 0 &&
    told.every((stem) => alike.some((each) => each.stems.includes(stem))) &&
    stems.every((stem) => told.includes(stem) || above.some((each) => each.stems.includes(stem))) &&
    [...shifts].every((shift) => alike.some((each) => each.shifts.has(shift))) &&
    amounts.every((amount) => isCounted(amount, told, alike))
  )
}

/** Where the same sentence says several amounts, each word is said of the one that it stands with. */
function isCounted(amount: Amount, told: readonly string[], alike: readonly Clause[]): boolean {
  const counting = alike.filter(({ amounts }) => amounts.some((one) => isSame(amount, one)))
  const others = alike.filter(({ amounts }) => amounts.length > 0)
  const standsIn = (some: readonly Clause[], stem: string) =>
    some.some(({ stems }) => stems.includes(stem))
  return (
    counting.length > 0 && told.every((stem) => standsIn(counting, stem) || !standsIn(others, stem))
  )
}

/** Of a clause it rests on, the claim leaves out no name, amount or turn. */
function isUncut(clause: Clause, claim: Unit, around: readonly Clause[]): boolean {
  const said = [...claim.stems, ...around.flatMap(({ stems }) => stems)]
  const shifts = new Set(claim.clauses.flatMap((each) => [...each.shifts]))
  const amounts = claim.clauses.flatMap((each) => each.amounts)
  return (
    [...clause.names].every((name) => said.includes(name)) &&
    isWithin(clause.shifts, shifts) &&
    clause.amounts.every((one) => amounts.some((amount) => isSame(amount, one)))
  )
}

/** The same number of the same thing; "30 days" isn't "30 hours", nor plain "30". */
function isSame(claimed: Amount, said: Amount): boolean {
  if (claimed.value !== said.value) return false
  const [first] = claimed.of
  return first === undefined ? said.of.length === 0 : said.of.includes(first)
}

function isInOrder(some: readonly string[], all: readonly string[]): boolean {
  let at = 0
  return some.every((each) => {
    at = all.indexOf(each, at) + 1
    return at > 0
  })
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((each) => all.has(each))
