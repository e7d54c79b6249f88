import type { Instant } from '../../base/instant.ts'
import { type Case, isOpen } from '../../case/state.ts'
import { add } from './add.ts'
import type { CaseFacts, StoppedFact } from './case-facts.ts'

/** It begins anew each time it's open and everything is blocked. */
export function trackStopped({ stopped }: CaseFacts, after: Case, at: Instant): void {
  const running = stopped.find(({ to }) => to === null)
  const isStopped = isOpen(after) && after.urgency === 'blocked'
  if (running && !isStopped) running.to = at
  if (!running && isStopped) add<StoppedFact>(stopped, { from: at, to: null })
}
