import type { Instant } from '../base/instant.ts'
import { addOpen } from '../calendar/calendar.ts'
import type { Decision } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { calendarFor } from '../matrix/calendar-for.ts'
import type { Packet } from '../matrix/packet.ts'
import { targetOf } from '../matrix/targets.ts'
import { isAway, isOnDuty } from '../team/on-duty.ts'
import { type Agent, hasRoom, named } from '../team/people.ts'
import { packetForPartner } from './packet-from-record.ts'
import { leastLoaded } from './routing.ts'

interface Referral {
  /** The reason without what is ours alone. */
  told?: string
  /** Written by a person; else it is built from the record. */
  packet?: Packet
  /** The rule that acted, when no person did. */
  because?: Because
}

/** Tier 4 is a partner: the lead stays, and the partner's own clock runs. False when there is none. */
export function referToPartner(
  decision: Decision,
  reason: string,
  { told, packet, because }: Referral,
): boolean {
  const { case: one, facts, at } = decision
  const partner = partnerToCall(facts.people, at)
  if (!partner) return false
  const { priority, level, account } = one
  const target = targetOf.resolution(facts.matrix, { priority, level, plan: account.plan })
  const referred = {
    partner: named(partner),
    reason,
    ...(told && { told }),
    by: addOpen(calendarFor(facts.matrix, priority, level), at, target),
    packet: packet ?? packetForPartner(one, reason),
  }
  if (because) decision.recordBy(because.rule, 'referred_to_partner', { ...referred, because })
  else decision.record('referred_to_partner', referred)
  return true
}

/** A partner on duty with room, else one who is not away, else any. */
export function partnerToCall(people: readonly Agent[], at: Instant): Agent | null {
  const partners = people.filter(({ role }) => role === 'partner')
  return (
    partnerWithRoom(partners, at) ??
    leastLoaded(partners.filter((agent) => !isAway(agent, at))) ??
    leastLoaded(partners)
  )
}

export const partnerWithRoom = (people: readonly Agent[], at: Instant): Agent | null =>
  leastLoaded(
    people.filter((agent) => agent.role === 'partner' && isOnDuty(agent, at) && hasRoom(agent)),
  )
