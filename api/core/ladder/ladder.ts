import type { Named } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import { type EscalationKind, isAbove, type Level, type Tier } from '../base/vocabulary.ts'
import type { Decision } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { type Case, isOpen } from '../case/state.ts'
import { type Matrix, type Rung, rungAbove, rungOf, rungOfTier } from '../matrix/matrix.ts'
import { isAway } from '../team/on-duty.ts'
import type { Agent } from '../team/people.ts'
import { heardFrom } from './heard-from.ts'
import { overflow } from './overflow.ts'
import { packetFromRecord } from './packet-from-record.ts'
import { referToPartner } from './partner.ts'
import { peopleOf } from './people-of.ts'
import { type Choice, isDeserted, type Need, pick } from './routing.ts'
import { wanted } from './seniority.ts'
import { climbWords, routingWords } from './words.ts'

/** Where an escalation leads. */
export interface Destination {
  kind: EscalationKind
  toTier: Tier
  rung: Rung
}

/** Null at the top: there is no next rung. */
export function destination(
  one: Case,
  matrix: Matrix,
  to: 'next' | Level | Tier,
  kind?: EscalationKind,
): Destination | null {
  const rung = rungFor(one, matrix, to)
  if (!rung) return null
  const raisesTier = rung.tier > one.tier && (kind ?? 'functional') === 'functional'
  return {
    kind: kind ?? (raisesTier ? 'functional' : 'hierarchical'),
    toTier: raisesTier ? rung.tier : one.tier,
    rung: isAbove(one.level, rung.level) ? rungOf(matrix, one.level) : rung,
  }
}

function rungFor(one: Case, matrix: Matrix, to: 'next' | Level | Tier): Rung | null {
  if (to === 'next') return rungAbove(matrix, one.level)
  return typeof to === 'number' ? rungOfTier(matrix, to) : rungOf(matrix, to)
}

/** An escalation by a rule, to a partner where it leads to tier 4. At the top everybody there is told instead. */
export function escalateBy(
  decision: Decision,
  kind: EscalationKind | undefined,
  to: 'next' | Level | Tier,
  because: Because,
): void {
  if (to === 4) {
    referBy(decision, because)
    return
  }
  const where = reachable(decision, destination(decision.case, decision.facts.matrix, to, kind))
  if (!where) {
    topOut(decision, because)
    return
  }
  if (where.kind === 'functional' && overflow(decision, where.rung, because)) return
  const receiver = receiverOf(decision, where.rung)
  decision.recordBy(because.rule, 'escalated', {
    kind: where.kind,
    fromTier: decision.case.tier,
    toTier: where.toTier,
    fromLevel: decision.case.level,
    toLevel: where.rung.level,
    team: where.rung.inWords,
    to: receiver.to,
    chosen: receiver.reason,
    reason: because.evidence,
    packet: packetFromRecord(decision.case, because.evidence),
    because,
    ...heard(decision, receiver.to),
  })
}

/** A rung where everybody is on leave is passed over at once, as long as there is one above. */
function reachable(decision: Decision, where: Destination | null): Destination | null {
  const { at, case: one, facts } = decision
  if (!where || !isDeserted(where.rung, facts.people, at)) return where
  const above = rungAbove(facts.matrix, where.rung.level)
  const next = above && destination(one, facts.matrix, above.level, where.kind)
  return (next && reachable(decision, next)) ?? where
}

/** When whoever is called can have heard of it, where that is later than now. */
export function heard(
  { at, case: { priority }, facts: { matrix, people } }: Decision,
  to: Named | null,
): { heardFrom?: Instant } {
  const agent = people.find(({ id }) => id === to?.id)
  const hears = agent ? heardFrom(agent, matrix, priority, at) : at
  return hears > at ? { heardFrom: hears } : {}
}

/** Whoever was called has gone on leave before accepting: the next person is called at once. */
export function passOver(decision: Decision): void {
  const { handoff } = decision.case
  const called = decision.facts.people.find(({ id }) => id === handoff?.to.id)
  if (!called || !isOpen(decision.case) || !isAway(called, decision.at)) return
  const { version } = decision.facts.matrix
  const evidence = routingWords.onLeave(called.name)
  climb(decision, { rule: byLeave, matrixVersion: version, evidence })
}

/** The rule that stands for a call that finds its person gone. */
export const byLeave = 'on-leave'

/**
 * Nobody acted: the next person of the rung is called, then the next rung. Where authority alone was
 * asked for it is asked for there too.
 */
export function climb(decision: Decision, because: Because): void {
  const { handoff, level } = decision.case
  if (!handoff) {
    escalateBy(decision, undefined, 'next', because)
    return
  }
  const missed = [...handoff.missed, handoff.to.id]
  const rung = rungOf(decision.facts.matrix, level)
  if (handoff.kind === 'functional' && overflow(decision, rung, because)) return
  const next = pick(rung, decision.facts.people, needOf(decision, missed))
  if (next) {
    const reason = climbWords.next(because.evidence, next.reason)
    const { tier } = decision.case
    decision.recordBy(because.rule, 'assigned', {
      ...{ to: next.to, tier, level, reason },
      ...heard(decision, next.to),
    })
    return
  }
  const kind = handoff.kind === 'hierarchical' ? handoff.kind : undefined
  escalateBy(decision, kind, 'next', because)
}

function referBy(decision: Decision, because: Because): void {
  if (decision.case.tier === 4 || referToPartner(decision, because.evidence, { because })) return
  const message = climbWords.noPartner(because.evidence)
  const to = peopleOf(decision, 'rung')
  decision.recordBy(because.rule, 'alerted', { to, message, because, toppedOut: false })
}

/** There is no next rung: all of this one is told, and once it was called in vain, called again. */
function topOut(decision: Decision, because: Because): void {
  const to = peopleOf(decision, 'rung')
  const message = decision.case.handoff
    ? climbWords.nobodyAtTop(because.evidence)
    : climbWords.alreadyAtTop(because.evidence)
  decision.recordBy(because.rule, 'alerted', { to, message, because, toppedOut: true })
  const inVain = decision.case.clocks.some((clock) => clock.kind === 'handoff' && clock.breachedAt)
  if (!inVain) return
  const again = receiverOf(decision, rungOf(decision.facts.matrix, decision.case.level))
  const reason = climbWords.calledAgain(again.reason)
  const { tier, level } = decision.case
  decision.recordBy(because.rule, 'assigned', {
    ...{ to: again.to, tier, level, reason },
    ...heard(decision, again.to),
  })
}

/** Whoever of the rung routing chooses; where the matrix names nobody, the lead. */
export function receiverOf(decision: Decision, rung: Rung): Choice {
  const choice = pick(rung, decision.facts.people, needOf(decision))
  const to = decision.case.lead ?? { id: 'team', name: climbWords.team, title: '' }
  return choice ?? { to, reason: routingWords.nobodyNamed }
}

function needOf({ at, case: one, facts }: Decision, missed: readonly string[] = []): Need {
  return needFor(one, facts.matrix, at, missed)
}

/** Whom routing would choose now for where a case stands; null where there's nobody. */
export function advised(
  one: Case,
  { matrix, people, now }: { matrix: Matrix; people: readonly Agent[]; now: Instant },
): Choice | null {
  return pick(rungOf(matrix, one.level), people, needFor(one, matrix, now))
}

/** What a case asks of whoever takes it. */
function needFor(one: Case, matrix: Matrix, at: Instant, missed: readonly string[] = []): Need {
  const seniority = wanted(one.account, matrix.routing)
  const hears = (agent: Agent) => heardFrom(agent, matrix, one.priority, at)
  return { at, skill: one.category, seniority, missed, heardFrom: hears }
}
