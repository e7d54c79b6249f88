import { counted, times } from '../base/counted.ts'
import type { ClockKind } from '../base/vocabulary.ts'
import type { Clock } from '../case/clocks.ts'
import type { Case, RefundAsked } from '../case/state.ts'
import { refundLimit } from '../matrix/authority.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Rule } from '../matrix/rule.ts'
import { passageWith } from '../triage/passage.ts'
import { targetInWords } from '../wording/open-time.ts'
import type { Trigger } from './trigger.ts'

/** Why a rule fired, in words a customer could read. */
export function evidence(rule: Rule, one: Case, moment: Trigger, matrix: Matrix): string {
  const { when, sentence } = rule
  const { on, clock, foreseen } = moment
  const said = wordsOf(rule, moment)
  if (said) return `a message says “${said}”`
  const felt = feltIn(rule, moment)
  if (felt.length > 0) return `a message says “${felt.slice(0, 3).join('”, “')}”`
  if (when.toneFalling) return 'the messages show growing frustration'
  if (on === 'refund_asked' && one.refund) return refundWords(one.refund, one.refundedUsd, matrix)
  if (when.recontactsAtLeast) return `${counted(one.recontacts, 'message')} without an answer`
  if (when.reopenedAtLeast) return `the case was reopened ${times(one.reopens)}`
  if (when.automaticUpdatesAtLeast)
    return `${counted(one.automaticUpdates, 'automatic update')} in a row`
  if (foreseen && clock) return `it is likely to miss its ${clock.kind.replace('_', ' ')} target`
  return (clock && clockWords(rule, on, clock, targetInWords(clock, one, matrix))) ?? sentence
}

function wordsOf({ when }: Rule, { triage, text }: Trigger): string {
  const found = triage?.keywords.filter((word) => when.keyword?.includes(word)) ?? []
  const passages = found.map((word) => passageWith(text ?? '', word) ?? word)
  return [...new Set(passages)].join('”, “')
}

/** The words that told how the customer feels, where the rule asks for it. */
function feltIn({ when }: Rule, { triage }: Trigger): readonly string[] {
  if (when.sentimentAtMost !== undefined && triage?.sentimentWords.length) {
    return triage.sentimentWords
  }
  return when.upsetAtLeast === undefined ? [] : (triage?.upset?.words ?? [])
}

/** Without the amount: nothing is promised before somebody has said yes. */
const refundWords = ({ usd, level }: RefundAsked, before = 0, matrix: Matrix): string =>
  before + usd > refundLimit(matrix, level)
    ? 'a refund needs somebody with more authority'
    : 'a refund was asked for'

function clockWords({ when }: Rule, on: Trigger['on'], { kind }: Clock, target: string): string {
  if (on === 'warned') return runningOut(kind, target)
  if (when.escalationRequestPending || kind === 'escalation_answer')
    return 'a request to escalate was not answered in time'
  if (kind === 'inactivity') return `no work on it for ${target}`
  if (kind === 'handoff') return `nobody took it on within ${target}`
  return `the ${kind.replace('_', ' ')} target of ${target} ran out`
}

function runningOut(kind: ClockKind, target: string): string {
  if (kind === 'promise') return 'the promised update is due soon'
  if (kind === 'escalation_answer') return 'the request to escalate is to be answered soon'
  if (kind === 'handoff')
    return `nobody has taken it on yet, and the ${target} for it are running out`
  return `the ${kind.replace('_', ' ')} target of ${target} is running out`
}
