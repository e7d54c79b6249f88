import type { EventKind } from '../events.ts'
import { type Case, isOpen } from '../state.ts'

/** Whether what called somebody is asked of them no longer, by the case as it is now. */
export function isMoot(cause: EventKind, agentId: string | null, one: Case): boolean {
  if (cause === 'survey_answered') return false
  return !isOpen(one) || (isDone[cause]?.(one, agentId) ?? false)
}

/** Whatever is not here is asked for as long as the case is open. */
const isDone: { [K in EventKind]?: (one: Case, agentId: string | null) => boolean } = {
  escalated: ({ handoff }, agentId) => handoff?.to.id !== agentId,
  escalation_requested: ({ escalationRequest }) => escalationRequest === null,
}
