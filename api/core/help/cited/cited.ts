import { sentencesIn } from '../../context-loss/sentences.ts'
import { bearsOut } from './bears-out.ts'
import type { Source } from './sources.ts'
import { turningWords } from './turning-words.ts'
import { unitOf } from './unit.ts'

/** A sentence, and the numbers of the passages it rests on, from 1. */
export interface CitedSentence {
  text: string
  cites: number[]
}

const mostSentences = 5
const mostCites = 3
const longest = 400
const longestPassage = 2_000
/** Letters; fewer say nothing by themselves. */
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
