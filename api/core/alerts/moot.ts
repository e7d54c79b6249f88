import type { EventKind } from '../case/events.ts'
import { catalogue } from '../case/kinds/catalogue.ts'
import { type Case, isOpen } from '../case/state.ts'

/** Whether what called somebody is asked of them no longer, by the case as it is now. */
export function isMoot(cause: EventKind, agentId: string | null, one: Case): boolean {
  const { call } = catalogue[cause]
  if (call?.news) return false
  return !isOpen(one) || (call?.done?.(one, agentId) ?? false)
}
