import type { Named } from '../base/actor.ts'
import { refuse, together, words } from '../base/checks.ts'
import { usd } from '../base/money.ts'
import type { Level } from '../base/vocabulary.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Unfolding } from '../case/decision.ts'
import type { EventKind } from '../case/events.ts'
import type { Case, RefundAsked } from '../case/state.ts'
import { mustBeOpen } from '../case/state.ts'
import { peopleOf } from '../ladder/people-of.ts'
import { inCents, levelForRefund } from '../matrix/authority.ts'
import { rungOf } from '../matrix/matrix.ts'
import { fire } from '../rules/rules.ts'
import { type Agent, isLeading, named } from '../team/people.ts'
import { accept, mayAccept } from './decide-handoff.ts'
import { heldInWords, type RefundFacts, refundHeld } from './refund-held.ts'

const most = 1_000_000
export const leastRefund = 0.01

/** Within one's own authority it is done; above it the rules bring it to whoever may say yes. */
export function askRefund(draft: Unfolding, command: CommandOf<'ask_refund'>): void {
  mustBeOpen(draft.case)
  const { refund } = draft.case
  if (refund) refuse('conflict', `A refund of ${usd(refund.usd)} is waiting for an answer already.`)
  const [amount, reason] = together(
    () => amountOf(command.usd),
    () => words(command.reason, 'reason', 'Please say what the refund is for.'),
  )
  const me = agentOf(draft)
  const held = me && refundHeld(me, amount, draft.case, me.id, refundFacts(draft))
  if (me && !held) {
    draft.record('refund_asked', { usd: amount, reason, needs: null })
    draft.record('refund_authorised', { usd: amount, by: named(me) })
    return
  }
  const needs = levelForRefund(draft.facts.matrix, amount, draft.case.refundedUsd)
  if (!needs) refuse('conflict', noOneMay(amount, draft.case), 'usd')
  const why = held && held.by !== 'limit' ? { held } : {}
  draft.record('refund_asked', { usd: amount, reason, needs, ...why })
  fire(draft, { on: 'refund_asked' })
  if (!draft.events.some(({ kind }) => isCall.has(kind))) callFor(draft, needs)
}

function amountOf(asked: number): number {
  const amount = inCents(asked)
  if (!(amount > 0)) refuse('invalid', 'Please give the amount in USD.', 'usd')
  if (amount > most) refuse('invalid', `Please keep it under ${usd(most)}.`, 'usd')
  return amount
}

const isCall: ReadonlySet<EventKind> = new Set(['escalated', 'referred_to_partner', 'alerted'])

/** The rule that stands for a refund no rule of the matrix saw to. */
export const byRefund = 'refund-asked'

/** No rule did, and nobody would know that an answer is awaited of them. */
function callFor(draft: Unfolding, needs: Level): void {
  const to = peopleOf(draft, needs)
  const message = 'a refund was asked for'
  const because = { rule: byRefund, matrixVersion: draft.facts.matrix.version, evidence: message }
  draft.recordBy(byRefund, 'alerted', { to, message, because, toppedOut: false })
}

/** Whoever is called for it and says yes has taken the case on. */
export function authoriseRefund(draft: Unfolding): void {
  const refund = mustBeAsked(draft)
  const { usd: amount } = refund
  const { matrix } = draft.facts
  const me = agentOf(draft)
  const held = me && refundHeld(me, amount, draft.case, refund.by.id, refundFacts(draft))
  if (!me || held) {
    const why = held && held.by !== 'limit' ? [heldInWords(held, me.name)] : []
    refuse('not_allowed', [...why, whoMay(draft, amount)].join(' '))
  }
  if (draft.case.handoff && mayAccept(me, draft.case, matrix)) accept(draft)
  draft.record('refund_authorised', { usd: amount, by: named(me), ...askerOf(draft, refund) })
}

/** By somebody who might have said yes, or taken back by whoever asked. */
export function declineRefund(draft: Unfolding, command: CommandOf<'decline_refund'>): void {
  const refund = mustBeAsked(draft)
  const { usd: amount } = refund
  const me = agentOf(draft)
  if (!me || !mayDecline(me, draft.case, refund, refundFacts(draft))) {
    refuse('not_allowed', whoMay(draft, amount))
  }
  const reason = words(command.reason, 'reason', 'Please say why, for whoever asked.')
  draft.record('refund_declined', {
    ...{ usd: amount, by: named(me), reason },
    ...askerOf(draft, refund),
  })
}

/** Nobody who has left the team waits for an answer. */
function askerOf({ facts }: Unfolding, { by }: RefundAsked): { askedBy?: Named } {
  const asker = facts.people.find(({ id }) => id === by.id)
  return asker ? { askedBy: named(asker) } : {}
}

export const mayAuthorise = (
  me: Agent,
  one: Case,
  { usd: amount, by }: RefundAsked,
  facts: RefundFacts,
): boolean => refundHeld(me, amount, one, by.id, facts) === null

export const mayDecline = (
  me: Agent,
  one: Case,
  refund: RefundAsked,
  facts: RefundFacts,
): boolean => me.id === refund.by.id || isLeading(me) || mayAuthorise(me, one, refund, facts)

const refundFacts = ({ facts: { matrix, refunds = [] }, at }: Unfolding): RefundFacts => ({
  ...{ matrix, refunds, at },
})

function noOneMay(amount: number, { refundedUsd = 0 }: Case): string {
  const sum =
    refundedUsd > 0 ? ` on top of the ${usd(refundedUsd)} already refunded on this case` : ''
  return `Nobody here may authorise a refund of ${usd(amount)}${sum}.`
}

function mustBeAsked({ case: { refund } }: Unfolding): RefundAsked {
  return refund ?? refuse('conflict', 'No refund is waiting for an answer.')
}

function whoMay({ case: one, facts: { matrix } }: Unfolding, amount: number): string {
  const level = levelForRefund(matrix, amount, one.refundedUsd)
  const whom = level
    ? `${rungOf(matrix, level).inWords} (${level})`
    : 'somebody with more authority'
  return `A refund of ${usd(amount)} is for ${whom} to answer.`
}

function agentOf({ actor, facts }: Unfolding): (Agent & Named) | undefined {
  return facts.people.find(({ id }) => actor.type === 'agent' && actor.id === id)
}
