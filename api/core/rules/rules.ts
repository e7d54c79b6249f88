import { isAbove } from '../base/vocabulary.ts'
import type { Decision } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { type Case, isOpen } from '../case/state.ts'
import { inCents, refundLimit } from '../matrix/authority.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { type Condition, isOn } from '../matrix/rule.ts'
import type { Triage } from '../triage/triage.ts'
import { carryOut } from './carry-out.ts'
import { evidence } from './evidence.ts'
import type { Trigger } from './trigger.ts'

/** How a message was read before, and what its case was about then. */
interface ReadBefore {
  category: string | null
  triage: Triage
}

/**
 * Fires every rule of the matrix that the moment meets, each with its evidence; of a message that
 * was read before those alone that this reading did not meet.
 */
export function fire(decision: Decision, moment: Trigger, known?: ReadBefore): void {
  const { matrix } = decision.facts
  for (const rule of matrix.rules.filter(isOn)) {
    if (rule.when.on !== moment.on) continue
    if (!isOpen(decision.case) && moment.clock?.kind !== 'tell_customer') return
    if (!meets(rule.when, decision.case, moment, matrix)) continue
    if (known && metBefore(rule.when, decision, moment, known)) continue
    const because: Because = {
      rule: rule.name,
      matrixVersion: matrix.version,
      evidence: evidence(rule, decision.case, moment, matrix),
    }
    for (const action of rule.act) {
      // Of a case that is over, people only hear.
      if (isOpen(decision.case) || action.do === 'alert') carryOut(decision, action, because)
    }
  }
}

/** All else being as it is now. */
function metBefore(
  when: Condition,
  decision: Decision,
  moment: Trigger,
  known: ReadBefore,
): boolean {
  const { category, triage } = known
  return meets(when, { ...decision.case, category }, { ...moment, triage }, decision.facts.matrix)
}

function meets(when: Condition, one: Case, moment: Trigger, matrix: Matrix): boolean {
  return (
    isOfMoment(when, moment) &&
    isOfCase(when, one) &&
    hasBorne(when, one) &&
    isSame(when.refundAboveAuthority, () => isAboveAuthority(one, matrix))
  )
}

function isOfMoment(when: Condition, { clock, triage, foreseen }: Trigger): boolean {
  const { keyword, sentimentAtMost, oddsAtLeast } = when
  return (
    (when.clock === undefined || (clock !== undefined && when.clock.includes(clock.kind))) &&
    (keyword === undefined || (triage?.keywords.some((word) => keyword.includes(word)) ?? false)) &&
    (sentimentAtMost === undefined ||
      (typeof triage?.sentiment === 'number' && triage.sentiment <= sentimentAtMost)) &&
    (when.upsetAtLeast === undefined || (triage?.upset?.score ?? -1) >= when.upsetAtLeast) &&
    isSame(when.toneFalling, () => triage?.trend?.direction === 'angrier') &&
    (oddsAtLeast === undefined ||
      (foreseen !== undefined && foreseen.before < oddsAtLeast && foreseen.odds >= oddsAtLeast))
  )
}

function isOfCase(when: Condition, one: Case): boolean {
  return (
    among(when.priority, one.priority) &&
    among(when.impact, one.impact) &&
    among(when.tier, one.tier) &&
    among(when.plan, one.account.plan) &&
    isSame(when.vip, () => one.account.vip) &&
    atLeast(when.valueAtLeast, one.account.valueUsd) &&
    (when.category === undefined ||
      (one.category !== null && when.category.includes(one.category))) &&
    (when.below === undefined || isAbove(when.below, one.level))
  )
}

const hasBorne = (when: Condition, one: Case): boolean =>
  atLeast(when.recontactsAtLeast, one.recontacts) &&
  atLeast(when.reopenedAtLeast, one.reopens) &&
  atLeast(when.automaticUpdatesAtLeast, one.automaticUpdates) &&
  isSame(when.escalationRequestPending, () => one.escalationRequest !== null)

/** Of the level it was asked at: an earlier rule may have brought the case to whoever may say yes. */
const isAboveAuthority = ({ refund, refundedUsd = 0 }: Case, matrix: Matrix): boolean =>
  refund ? inCents(refundedUsd + refund.usd) > refundLimit(matrix, refund.level) : false

const among = <T>(allowed: readonly T[] | undefined, value: T): boolean =>
  allowed === undefined || allowed.includes(value)

const atLeast = (least: number | undefined, value: number): boolean =>
  least === undefined || value >= least

const isSame = (asked: boolean | undefined, found: () => boolean): boolean =>
  asked === undefined || asked === found()
