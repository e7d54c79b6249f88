import type { CaseEvent } from '../../case/events.ts'
import { type Case, isOpen } from '../../case/state.ts'

/** Somebody solved it, or its customer closed it, which they do by saying that it's solved. */
export const isSolving = (before: Case | null, { kind, actor }: CaseEvent): boolean =>
  kind === 'resolved' ||
  (kind === 'closed' && actor.type === 'contact' && before !== null && isOpen(before))
