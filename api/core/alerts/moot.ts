import type { EventKind } from '../case/events.ts'
import { type Case, isOpen } from '../case/state.ts'

/** Whether what called somebody is asked of them no longer, by the case as it is now. */
export function isMoot(cause: EventKind, agentId: string | null, one: Case): boolean {
  if (isAnswer.has(cause)) return false
  return !isOpen(one) || (isDone[cause]?.(one, agentId) ?? false)
}

/** News for whoever reads it, over or not. */
const isAnswer: ReadonlySet<EventKind> = new Set([
  'survey_answered',
  'refund_authorised',
  'refund_declined',
])

/** Whatever is not here is asked for as long as the case is open. */
const isDone: { [K in EventKind]?: (one: Case, agentId: string | null) => boolean } = {
  escalated: ({ handoff }, agentId) => handoff?.to.id !== agentId,
  escalation_requested: ({ escalationRequest }) => escalationRequest === null,
}
