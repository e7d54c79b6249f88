import type { Named } from '../base/actor.ts'
import { refuse, requiredText, together } from '../base/checks.ts'
import type { Level } from '../base/vocabulary.ts'
import type { CommandOf } from '../case/commands.ts'
import { agentOf, type Decision } from '../case/decision.ts'
import { kindOf } from '../case/kinds/catalogue.ts'
import type { Case, RefundAsked } from '../case/state.ts'
import { mustBeOpen } from '../case/state.ts'
import { peopleOf } from '../ladder/people-of.ts'
import { inCents, levelForRefund } from '../matrix/authority.ts'
import { heldInWords } from '../matrix/held-in-words.ts'
import { rungOf } from '../matrix/matrix.ts'
import { fire } from '../rules/rules.ts'
import { evidenceWords } from '../rules/words.ts'
import { type Agent, isLeading, named } from '../team/people.ts'
import { accept, mayAccept } from './decide-handoff.ts'
import { type RefundCase, type RefundFacts, refundHeld } from './who-authorises-refunds.ts'
import { refundWords } from './words.ts'

const most = 1_000_000
export const leastRefund = 0.01

/** Within one's own authority it is done; above it the rules bring it to whoever may say yes. */
export function askRefund(decision: Decision, command: CommandOf<'ask_refund'>): void {
  mustBeOpen(decision.case)
  const { refund } = decision.case
  if (refund) refuse('conflict', refundWords.alreadyAsked(refund.usd))
  const [amount, reason] = together(
    () => amountOf(command.usd),
    () => requiredText(command.reason, 'reason', refundWords.purposeMissing),
  )
  const me = agentOf(decision)
  const held = me && refundHeld(me, amount, decision.case, me.id, refundFacts(decision))
  if (me && !held) {
    decision.record('refund_asked', { usd: amount, reason, needs: null })
    decision.record('refund_authorised', { usd: amount, by: named(me) })
    return
  }
  const needs = levelForRefund(decision.facts.matrix, amount, decision.case.refundedUsd)
  if (!needs) refuse('conflict', noOneMay(amount, decision.case), 'usd')
  const why = held && held.by !== 'limit' ? { held } : {}
  decision.record('refund_asked', { usd: amount, reason, needs, ...why })
  fire(decision, { on: 'refund_asked' })
  if (!decision.events.some((event) => kindOf(event).isCall)) callFor(decision, needs)
}

function amountOf(asked: number): number {
  const amount = inCents(asked)
  if (!(amount > 0)) refuse('invalid', refundWords.amountMissing, 'usd')
  if (amount > most) refuse('invalid', refundWords.amountTooLarge(most), 'usd')
  return amount
}

/** The rule that stands for a refund no rule of the matrix saw to. */
export const byRefund = 'refund-asked'

/** No rule did, and nobody would know that an answer is awaited of them. */
function callFor(decision: Decision, needs: Level): void {
  const to = peopleOf(decision, needs)
  const message = evidenceWords.refundAsked
  const because = {
    rule: byRefund,
    matrixVersion: decision.facts.matrix.version,
    evidence: message,
  }
  decision.recordBy(byRefund, 'alerted', { to, message, because, toppedOut: false })
}

/** Whoever is called for it and says yes has taken the case on. */
export function authoriseRefund(decision: Decision): void {
  const refund = mustBeAsked(decision)
  const { usd: amount } = refund
  const { matrix } = decision.facts
  const me = agentOf(decision)
  const held = me && refundHeld(me, amount, decision.case, refund.by.id, refundFacts(decision))
  if (!me || held) {
    const why = held && held.by !== 'limit' ? [heldInWords(held, me.name)] : []
    refuse('not_allowed', [...why, whoMay(decision, amount)].join(' '))
  }
  if (decision.case.handoff && mayAccept(me, decision.case, matrix)) accept(decision)
  decision.record('refund_authorised', { usd: amount, by: named(me), ...askerOf(decision, refund) })
}

/** By somebody who might have said yes, or taken back by whoever asked. */
export function declineRefund(decision: Decision, command: CommandOf<'decline_refund'>): void {
  const refund = mustBeAsked(decision)
  const { usd: amount } = refund
  const me = agentOf(decision)
  if (!me || !mayDecline(me, decision.case, refund, refundFacts(decision))) {
    refuse('not_allowed', whoMay(decision, amount))
  }
  const reason = requiredText(command.reason, 'reason', refundWords.declineReasonMissing)
  decision.record('refund_declined', {
    ...{ usd: amount, by: named(me), reason },
    ...askerOf(decision, refund),
  })
}

/** Nobody who has left the team waits for an answer. */
function askerOf({ facts }: Decision, { by }: RefundAsked): { askedBy?: Named } {
  const asker = facts.people.find(({ id }) => id === by.id)
  return asker ? { askedBy: named(asker) } : {}
}

export const mayAuthorise = (
  me: Agent,
  one: RefundCase,
  { usd: amount, by }: RefundAsked,
  facts: RefundFacts,
): boolean => refundHeld(me, amount, one, by.id, facts) === null

export const mayDecline = (
  me: Agent,
  one: Case,
  refund: RefundAsked,
  facts: RefundFacts,
): boolean => me.id === refund.by.id || isLeading(me) || mayAuthorise(me, one, refund, facts)

const refundFacts = ({ facts: { matrix, refunds = [] }, at }: Decision): RefundFacts => ({
  ...{ matrix, refunds, at },
})

function noOneMay(amount: number, { refundedUsd = 0 }: Case): string {
  return refundedUsd > 0
    ? refundWords.nobodyMayMore(amount, refundedUsd)
    : refundWords.nobodyMay(amount)
}

function mustBeAsked({ case: { refund } }: Decision): RefundAsked {
  return refund ?? refuse('conflict', refundWords.nothingAsked)
}

function whoMay({ case: one, facts: { matrix } }: Decision, amount: number): string {
  const level = levelForRefund(matrix, amount, one.refundedUsd)
  return level
    ? refundWords.answeredBy(amount, rungOf(matrix, level).inWords, level)
    : refundWords.answeredAbove(amount)
}
