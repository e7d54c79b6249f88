import type { Named } from './actor.ts'
import type { Clock } from './clocks.ts'
import type { Because } from './events.ts'
import { climb, escalateBy } from './ladder.ts'
import { peopleOf } from './people-of.ts'
import type { Condition, Rule, RuleAction } from './rule.ts'
import { spanInWords } from './span.ts'
import { type Case, isOpen } from './state.ts'
import type { Triage } from './triage/triage.ts'
import type { Unfolding } from './unfolding.ts'
import { isAbove } from './words.ts'

/** Something that happened to a case and may set off rules. */
export interface Moment {
  on: Condition['on']
  clock?: Clock
  triage?: Triage
}

/** How a message was read before, and what its case was about then. */
interface Known {
  category: string | null
  triage: Triage
}

/**
 * Fires every rule of the matrix that the moment meets, each with its evidence; of a message that
 * was read before those alone that this reading did not meet.
 */
export function fire(draft: Unfolding, moment: Moment, known?: Known): void {
  for (const rule of draft.facts.matrix.rules) {
    if (rule.when.on !== moment.on) continue
    if (!isOpen(draft.case)) return
    if (!meets(rule.when, draft.case, moment)) continue
    if (known && metBefore(rule.when, draft.case, moment, known)) continue
    const because: Because = {
      rule: rule.name,
      matrixVersion: draft.facts.matrix.version,
      evidence: evidence(rule, draft.case, moment),
    }
    for (const action of rule.act) carryOut(draft, action, because)
  }
}

/** All else being as it is now. */
const metBefore = (when: Condition, one: Case, { on }: Moment, { category, triage }: Known) =>
  meets(when, { ...one, category }, { on, triage })

function meets(when: Condition, one: Case, moment: Moment): boolean {
  const among = <T>(allowed: readonly T[] | undefined, value: T) =>
    allowed === undefined || allowed.includes(value)
  const atLeast = (least: number | undefined, value: number) =>
    least === undefined || value >= least
  const { clock, triage } = moment
  return (
    when.on === moment.on &&
    (when.clock === undefined || (clock !== undefined && when.clock.includes(clock.kind))) &&
    among(when.priority, one.priority) &&
    among(when.impact, one.impact) &&
    among(when.plan, one.account.plan) &&
    (when.vip === undefined || when.vip === one.account.vip) &&
    (when.category === undefined ||
      (one.category !== null && when.category.includes(one.category))) &&
    (when.keyword === undefined ||
      (triage?.keywords.some((word) => when.keyword?.includes(word)) ?? false)) &&
    (when.sentimentAtMost === undefined ||
      (typeof triage?.sentiment === 'number' && triage.sentiment <= when.sentimentAtMost)) &&
    atLeast(when.recontactsAtLeast, one.recontacts) &&
    atLeast(when.reopenedAtLeast, one.reopens) &&
    atLeast(when.automaticUpdatesAtLeast, one.automaticUpdates) &&
    (when.escalationRequestPending === undefined ||
      when.escalationRequestPending === (one.escalationRequest !== null)) &&
    (when.below === undefined || isAbove(when.below, one.level))
  )
}

function evidence({ when, sentence }: Rule, one: Case, { on, clock, triage }: Moment): string {
  const found = triage?.keywords.filter((word) => when.keyword?.includes(word)) ?? []
  if (found.length > 0) return `the customer wrote “${found.join('”, “')}”`
  if (when.recontactsAtLeast) return `the customer wrote ${one.recontacts} times without an answer`
  if (when.automaticUpdatesAtLeast) return `${one.automaticUpdates} automatic updates in a row`
  if (clock && on === 'warned') return runningOut(clock)
  if (when.escalationRequestPending || clock?.kind === 'escalation_answer')
    return 'a request to escalate was not answered in time'
  if (clock?.kind === 'inactivity') return `no work on it for ${spanInWords(clock.target)}`
  if (clock?.kind === 'handoff') return `nobody took it on within ${spanInWords(clock.target)}`
  if (clock) return `${clock.kind.replace('_', ' ')} target of ${spanInWords(clock.target)}`
  return sentence
}

function runningOut({ kind, target }: Clock): string {
  if (kind === 'promise') return 'the promised update is due soon'
  if (kind === 'escalation_answer') return 'the request to escalate is to be answered soon'
  if (kind === 'handoff') return `nobody has taken it on yet, of ${spanInWords(target)}`
  return `${kind.replace('_', ' ')} target of ${spanInWords(target)} is running out`
}

function carryOut(draft: Unfolding, action: RuleAction, because: Because): void {
  switch (action.do) {
    case 'escalate':
      escalateBy(draft, action.kind, action.to, because)
      break
    case 'climb':
      climb(draft, because)
      break
    case 'alert':
      alert(draft, action.whom, because)
      break
    case 'set_priority': {
      const { priority, impact, urgency } = draft.case
      const reason = because.evidence
      const change = { from: priority, to: action.to, impact, urgency, reason, because }
      draft.recordBy(because.rule, 'priority_changed', change)
    }
  }
}

function alert(
  draft: Unfolding,
  whom: Extract<RuleAction, { do: 'alert' }>['whom'],
  because: Because,
): void {
  const to = new Map<string, Named>()
  for (const each of whom) {
    for (const person of peopleOf(draft, each)) to.set(person.id, person)
  }
  if (to.size === 0) return
  const message = because.evidence
  draft.recordBy(because.rule, 'alerted', {
    to: [...to.values()],
    message,
    because,
    toppedOut: false,
  })
}
