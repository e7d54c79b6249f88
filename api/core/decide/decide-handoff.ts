import type { Named } from '../base/actor.ts'
import { optionalText, refuse, requiredText, together } from '../base/checks.ts'
import type { Tier } from '../base/vocabulary.ts'
import { openBetween } from '../calendar/calendar.ts'
import type { CommandOf } from '../case/commands.ts'
import { agentOf, type Decision } from '../case/decision.ts'
import type { Case } from '../case/state.ts'
import { mustBeOpen } from '../case/state.ts'
import { destination, heard, receiverOf } from '../ladder/ladder.ts'
import { referToPartner } from '../ladder/partner.ts'
import { calendarFor } from '../matrix/calendar-for.ts'
import { isOnRung, type Matrix, type Rung, rungOf, rungOfTier } from '../matrix/matrix.ts'
import { completeness, namesOf, type Packet, packetTexts } from '../matrix/packet.ts'
import { targetOf } from '../matrix/targets.ts'
import { type Agent, isLeading } from '../team/people.ts'
import { handoffWords } from './words.ts'

export function escalate(decision: Decision, command: CommandOf<'escalate'>): void {
  mustBeOpen(decision.case)
  const { case: one, facts } = decision
  const why = () => requiredText(command.reason, 'reason', handoffWords.escalationReasonMissing)
  if (command.to === 4) {
    const reason = why()
    if (one.tier === 4) refuse('conflict', handoffWords.alreadyWithPartner)
    const referred = referToPartner(decision, reason, { packet: written(command.packet) })
    if (!referred) refuse('conflict', handoffWords.noPartner)
    return
  }
  const where = destination(one, facts.matrix, command.to)
  if (!where) refuse('conflict', handoffWords.alreadyAtTop)
  if (where.toTier === one.tier && where.rung.level === one.level) {
    refuse('conflict', handoffWords.alreadyThere(where.rung.inWords))
  }
  const [reason, packet] = together(why, () => completed(command.packet, where.rung))
  const receiver = command.receiver ? { to: command.receiver } : routed(decision, where.rung)
  decision.record('escalated', {
    kind: where.kind,
    fromTier: one.tier,
    toTier: where.toTier,
    fromLevel: one.level,
    toLevel: where.rung.level,
    team: where.rung.inWords,
    ...receiver,
    reason,
    packet,
    ...heard(decision, receiver.to),
  })
}

function completed(typed: Packet, { requires, minimumCompleteness }: Rung): Packet {
  const packet = written(typed)
  const { missing, percent } = completeness(packet, requires)
  if (percent < minimumCompleteness) {
    refuse('invalid', handoffWords.incomplete(percent, namesOf(missing)), missing[0])
  }
  return packet
}

function routed(decision: Decision, rung: Rung): { to: Named; chosen: string } {
  const { to, reason: chosen } = receiverOf(decision, rung)
  return { to, chosen }
}

function written(packet: Packet): Packet {
  const told = packetTexts.map((field) => [field, optionalText(packet[field], field)])
  const attachments = (packet.attachments ?? [])
    .map((each) => optionalText(each, 'attachments'))
    .filter((each) => each !== '')
  return { ...packet, ...Object.fromEntries(told), attachments, automatic: false }
}

export function accept(decision: Decision): void {
  mustBeOpen(decision.case)
  const { handoff } = decision.case
  const { actor } = decision
  if (!handoff) refuse('conflict', handoffWords.nothingToAccept)
  if (actor.type === 'contact' || actor.type === 'system') {
    refuse('not_allowed', handoffWords.personMustAccept)
  }
  const me = mustBeTheirs(decision)
  const by: Named = { id: actor.id, name: actor.name, title: me?.title ?? '' }
  const { matrix } = decision.facts
  const { priority, level, account } = decision.case
  const calendar = calendarFor(matrix, priority, level)
  const tookMs = openBetween(calendar, handoff.since, decision.at)
  const heardAt = Math.min(handoff.heardFrom ?? handoff.since, decision.at)
  const within = targetOf.handoff(matrix, { priority, level, plan: account.plan })
  decision.record('escalation_accepted', {
    by,
    tookMs,
    onTime: openBetween(calendar, heardAt, decision.at) <= within,
    ...(!handoff.takesWork && { keepsWork: true }),
  })
}

/**
 * Returns a handoff, or a case already accepted, to where it came from: to whoever worked on it
 * there, or whoever its rung chooses.
 */
export function bounceBack(decision: Decision, command: CommandOf<'bounce_back'>): void {
  mustBeOpen(decision.case)
  const { cameFrom } = decision.case
  const back = command.to ? returnedTo(decision, command.to) : cameFrom
  if (!back) refuse('conflict', handoffWords.nothingToReturn)
  if (!command.to) mustBeTheirs(decision)
  const named = namesOf(command.lacks ?? [])
  const told = [named, optionalText(command.missing, 'missing')].filter(Boolean).join(': ')
  const missing = requiredText(told, 'missing', handoffWords.lackMissing)
  const { tier, level, who } = back
  const wasTaken = decision.case.handoff === null
  const rung = rungOf(decision.facts.matrix, level)
  const to = who ?? receiverOf(decision, rung).to
  decision.record('bounced_back', { missing, toTier: tier, toLevel: level, to })
  decision.record('handed_back', { team: rung.inWords, to, ...(wasTaken ? { changes: true } : {}) })
}

/** Told by another desk's history, which knows where it went. */
function returnedTo(decision: Decision, { tier, who }: { tier: Tier; who: Named }) {
  return { tier, level: rungOfTier(decision.facts.matrix, tier)?.level ?? decision.case.level, who }
}

export function decline(decision: Decision, command: CommandOf<'decline_escalation'>): void {
  mustBeOpen(decision.case)
  if (!decision.case.escalationRequest) refuse('conflict', handoffWords.nothingRequested)
  const reason = requiredText(command.reason, 'reason', handoffWords.declineReasonMissing)
  decision.record('escalation_declined', { reason })
}

export function assign(decision: Decision, command: CommandOf<'assign'>): void {
  mustBeOpen(decision.case)
  const { to } = command
  const reason = optionalText(command.reason, 'reason')
  const tier = command.tier ?? decision.case.tier
  const moved = tier === decision.case.tier ? null : rungOfTier(decision.facts.matrix, tier)
  const level = moved?.level ?? decision.case.level
  const call = decision.case.handoff ? heard(decision, to) : {}
  decision.record('assigned', { to, tier, level, reason, ...call })
}

/** A handoff is for the rung it was sent to, and for whoever leads. */
function mustBeTheirs(decision: Decision): Agent | undefined {
  const { facts, case: one } = decision
  const me = agentOf(decision)
  if (me && !mayAccept(me, one, facts.matrix)) {
    refuse('not_allowed', handoffWords.forOthers(rungOf(facts.matrix, one.level).inWords))
  }
  return me
}

/** Whoever is called, stands as high as the rung, or leads the team; a partner only when called. */
export function mayAccept(agent: Agent, one: Case, matrix: Matrix): boolean {
  const rung = rungOf(matrix, one.level)
  const called = agent.id === (one.handoff?.to.id ?? one.assignee?.id)
  if (agent.role === 'partner') return called
  return isOnRung(agent, rung) || isLeading(agent) || called || agent.tier >= rung.tier
}
