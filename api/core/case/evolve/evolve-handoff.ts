import type { EventOf } from '../events.ts'
import type { Case } from '../state.ts'

/** Somebody has it now; where it waits to be accepted, the next is called. */
export function assigned(before: Case, event: EventOf<'assigned'>): Partial<Case> {
  const { to, tier, level } = event.data
  const { handoff } = before
  if (!handoff || !to) return { assignee: to, tier, level }
  const called = [...handoff.missed, handoff.to.id]
  const newRound = event.actor.type === 'system' && called.includes(to.id)
  return {
    tier,
    level,
    assignee: handoff.takesWork ? to : before.assignee,
    handoff: newRound
      ? { ...handoff, to, toSince: event.at, missed: [], rounds: handoff.rounds + 1 }
      : { ...handoff, to, toSince: event.at, missed: called },
  }
}

/** Until somebody accepts, it came from where it stood before the first escalation. */
export function escalated(before: Case, event: EventOf<'escalated'>): Partial<Case> {
  const { data, at } = event
  const pending = before.handoff
  const start = pending ? before.cameFrom : null
  return {
    tier: data.toTier,
    level: data.toLevel,
    assignee: data.kind === 'hierarchical' ? (before.assignee ?? data.to) : data.to,
    escalations: before.escalations + 1,
    escalationRequest: null,
    cameFrom: start ?? { tier: data.fromTier, level: data.fromLevel, who: before.assignee },
    handoff: {
      kind: data.kind,
      since: at,
      ...(data.heardFrom !== undefined && { heardFrom: data.heardFrom }),
      fromTier: start?.tier ?? data.fromTier,
      to: data.to,
      toSince: at,
      packet: data.packet,
      takesWork: data.kind !== 'hierarchical' || (pending?.takesWork ?? before.assignee === null),
      missed: pending ? [...pending.missed, pending.to.id] : [],
      rounds: 0,
    },
  }
}
