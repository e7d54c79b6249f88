import type { CaseEvent, EventKind } from '../events.ts'
import { type Case, isOpen } from '../state.ts'

/** Whether what called somebody is asked of them no longer, by the case as it is now. */
export function isMoot(cause: CaseEvent, agentId: string | null, one: Case): boolean {
  if (cause.kind === 'survey_answered') return false
  return !isOpen(one) || (isDone[cause.kind]?.(one, agentId) ?? false)
}

/** Whatever is not here is asked for as long as the case is open. */
const isDone: { [K in EventKind]?: (one: Case, agentId: string | null) => boolean } = {
  escalated: ({ handoff }, agentId) => handoff?.to.id !== agentId,
  escalation_requested: ({ escalationRequest }) => escalationRequest === null,
}
