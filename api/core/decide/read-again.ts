import { refuse } from '../base/checks.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Decision } from '../case/decision.ts'
import type { FirstReading } from '../case/first-reading.ts'
import type { Case } from '../case/state.ts'
import { mustBeOpen } from '../case/state.ts'
import { fire } from '../rules/rules.ts'
import { tonesOf } from '../triage/tones.ts'
import { trendOf } from '../triage/trend.ts'
import type { Triaged } from '../triage/triaged.ts'
import { decideWords } from './words.ts'

/**
 * A message is read a second time. Rules fire that ask for what only this reading found, unless the
 * customer has been answered by a person since.
 */
export function readAgain(decision: Decision, command: CommandOf<'read_again'>): void {
  mustBeOpen(decision.case)
  const { first } = decision.facts
  if (!first) refuse('not_found', decideWords.messageNotFound)
  if (first.isReadAgain) refuse('conflict', decideWords.alreadyReadAgain)
  const { category } = decision.case
  const again = secondOf(decision.case, first, command)
  decision.record('triaged', again)
  if (first.isAnswered) return
  const { sentiment, sentimentWords, trend = null } = again
  const triage =
    sentiment === null ? first.read : { ...first.read, sentiment, sentimentWords, trend }
  const { text } = first
  const known = { category, triage: first.read }
  if (first.message === 1) fire(decision, { on: 'opened', triage, text }, known)
  fire(decision, { on: 'customer_message', triage, text }, known)
}

function secondOf(
  one: Case,
  first: FirstReading,
  { model, reading, cut }: CommandOf<'read_again'>,
): Triaged {
  const { category, sentiment } = reading
  const isTaken = category !== null && takes(one, first, category)
  const tones = tonesOf(one, first.of)
  return {
    ...reading,
    category: isTaken ? category : null,
    categoryFrom: isTaken ? 'hosted' : null,
    keywords: [],
    trend: sentiment === null ? null : trendOf(tones, sentiment),
    hosted: {
      ...{ model, of: first.of },
      ...(cut && { cut }),
      ...(category !== null && !isTaken && { wouldSay: category }),
    },
  }
}

/** What a person said or the desk has learned stays; the opening's words may be read better. */
function takes(one: Case, { message, read }: FirstReading, category: string): boolean {
  if (one.categorySetAt) return false
  if (one.category === null || one.category === category) return true
  return message === 1 && read.categoryFrom === 'words' && one.category === read.category
}
