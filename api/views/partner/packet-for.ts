import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { Packet } from '@caselead/core/matrix/packet.ts'
import type { Agent } from '../../auth/visitor.ts'

export const isHandedTo = (one: Case, me: Agent): boolean => one.handoff?.to.id === me.id

/** What travelled with a case to this partner. */
export function packetFor(one: Case, events: readonly CaseEvent[], me: Agent): Packet | null {
  if (one.handoff && isHandedTo(one, me)) return one.handoff.packet
  for (const event of events.toReversed()) {
    if (event.kind === 'referred_to_partner' && event.data.partner.id === me.id) {
      return event.data.packet ?? null
    }
  }
  return null
}
