import type { ClockKind } from '../base/vocabulary.ts'
import type { Clock } from '../case/clocks.ts'
import type { Case, RefundAsked } from '../case/state.ts'
import { refundLimit } from '../matrix/authority.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Rule } from '../matrix/rule.ts'
import { passageWith } from '../triage/passage.ts'
import { targetInWords } from '../wording/open-time.ts'
import type { Trigger } from './trigger.ts'
import { evidenceWords } from './words.ts'

/** Why a rule fired, in words a customer could read. */
export function evidence(rule: Rule, one: Case, moment: Trigger, matrix: Matrix): string {
  const { when, sentence } = rule
  const { on, clock, foreseen } = moment
  const said = wordsOf(rule, moment)
  if (said.length > 0) return evidenceWords.says(said)
  const felt = feltIn(rule, moment)
  if (felt.length > 0) return evidenceWords.says(felt.slice(0, 3))
  if (when.toneFalling) return evidenceWords.growingFrustration
  if (on === 'refund_asked' && one.refund) return refundWords(one.refund, one.refundedUsd, matrix)
  if (when.recontactsAtLeast) return evidenceWords.unanswered(one.recontacts)
  if (when.reopenedAtLeast) return evidenceWords.reopened(one.reopens)
  if (when.automaticUpdatesAtLeast) return evidenceWords.onlyAutomatic(one.automaticUpdates)
  if (foreseen && clock) return evidenceWords.likelyLate(clock.kind)
  return (clock && clockWords(rule, on, clock, targetInWords(clock, one, matrix))) ?? sentence
}

function wordsOf({ when }: Rule, { triage, text }: Trigger): string[] {
  const found = triage?.keywords.filter((word) => when.keyword?.includes(word)) ?? []
  const passages = found.map((word) => passageWith(text ?? '', word) ?? word)
  return [...new Set(passages)]
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
    ? evidenceWords.refundAboveAuthority
    : evidenceWords.refundAsked

function clockWords({ when }: Rule, on: Trigger['on'], { kind }: Clock, target: string): string {
  if (on === 'warned') return runningOut(kind, target)
  if (when.escalationRequestPending || kind === 'escalation_answer')
    return evidenceWords.requestUnanswered
  if (kind === 'tell_customer') return evidenceWords.notTold
  if (kind === 'inactivity') return evidenceWords.inactive(target)
  if (kind === 'handoff') return evidenceWords.notPickedUp(target)
  return evidenceWords.targetMissed(kind, target)
}

function runningOut(kind: ClockKind, target: string): string {
  if (kind === 'promise') return evidenceWords.updateDue
  if (kind === 'escalation_answer') return evidenceWords.requestDue
  if (kind === 'tell_customer') return evidenceWords.tellDue
  if (kind === 'handoff') return evidenceWords.pickUpDue(target)
  return evidenceWords.targetNear(kind, target)
}
