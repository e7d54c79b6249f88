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
/** Of the words that carry a sentence, so many must be in the passages it cites. */
const mostlyThere = 0.75

/**
 * Of sentences that somebody else made of these passages, those that the passages they cite bear out: with
 * each number, what it counts, each name and code, and no more and no less denied or limited. What is
 * doubtful is left out; in a language whose turns aren't known here, whatever isn't word for word.
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
      if (isBorneOut(sentence, own)) kept.push({ text: sentence, cites: cited })
    }
  }
  return kept
}

function isBorneOut(sentence: string, sources: readonly Source[]): boolean {
  if (!/\p{L}/u.test(sentence)) return false
  if (sources.some(({ text }) => standsIn(sentence, text))) return true
  const language = sources[0]?.article.language ?? ''
  if (!turningWords(language)) return false
  const claim = unitOf(sentence, language)
  const around = sources.map((source) => surroundings(source, language))
  const everywhere = new Set(
    around.flatMap(({ units, context }) => [
      ...context,
      ...units.flatMap(({ stems }) => [...stems]),
    ]),
  )
  if (shareOf(claim.stems, everywhere) < mostlyThere) return false
  return around.some(({ units, context }) => units.some((unit) => bearsOut(unit, context, claim)))
}

/** As whole sentences, whatever the spaces between the words. */
function standsIn(sentence: string, text: string): boolean {
  const [inOneLine, within] = [spaced(sentence), spaced(text)]
  const at = within.indexOf(inOneLine)
  if (at === -1) return false
  const before = within.slice(0, at).trimEnd()
  const after = within.slice(at + inOneLine.length)
  return (
    (before === '' || /[.!?…:。！？]$/.test(before)) &&
    (/[.!?…。！？]$/.test(inOneLine) || after === '')
  )
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

interface Surroundings {
  units: Unit[]
  /** What all of the passage is about: words of its title and heading. */
  context: Set<string>
}

function surroundings({ article, heading, text }: Source, language: string): Surroundings {
  const above = unitOf(`${article.title} ${heading}`, language)
  return {
    units: sentencesIn(text, longestPassage).map((each) => unitOf(each.text, language)),
    context: above.stems,
  }
}

const longestPassage = 2_000

/** Whether one sentence of an article says it. */
function bearsOut(unit: Unit, context: ReadonlySet<string>, claim: Unit): boolean {
  const known = new Set([...unit.stems, ...context])
  return (
    shareOf(claim.stems, known) >= mostlyThere &&
    isWithin(claim.names, known) &&
    isWithin(claim.codes, unit.codes) &&
    isWithin(claim.limits, unit.limits) &&
    isWithin(unit.limits, claim.limits) &&
    isWithin(claim.shifts, unit.shifts) &&
    claim.clauses.every((clause) => isSaid(clause, unit, context))
  )
}

/** Whether its words are denied where it denies, and said of the same amounts. */
function isSaid({ stems, denies, amounts }: Clause, unit: Unit, context: ReadonlySet<string>) {
  const alike = unit.clauses.filter((each) => each.denies === denies)
  if (denies && alike.length === 0) return false
  const told = [...stems].filter((stem) => unit.stems.has(stem) && !context.has(stem))
  if (!told.every((stem) => alike.some((each) => each.stems.has(stem)))) return false
  return amounts.every((amount) => {
    const counting = alike.filter((each) => each.amounts.some((one) => isSame(amount, one)))
    if (counting.length === 0) return false
    const others = alike.filter(({ amounts: all }) => all.length > 0)
    return told.every(
      (stem) =>
        counting.some((each) => each.stems.has(stem)) ||
        !others.some((each) => each.stems.has(stem)),
    )
  })
}

/** The same number of the same thing; "30 days" isn't "30 hours", nor plain "30". */
function isSame(claimed: Amount, said: Amount): boolean {
  if (claimed.value !== said.value) return false
  const [first] = claimed.of
  return first === undefined ? said.of.length === 0 : said.of.includes(first)
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((each) => all.has(each))

const shareOf = (some: ReadonlySet<string>, all: ReadonlySet<string>): number =>
  some.size === 0 ? 1 : [...some].filter((each) => all.has(each)).length / some.size
