import { refuse } from '@caselead/core/base/checks.ts'
import { mayPublish } from '@caselead/core/help/publishing.ts'
import type { Agent } from '../../auth/visitor.ts'
import { savingWords as words } from '../../help/words.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** Refuses whoever may only draft. */
export function mustPublish({ helpPublishers }: Runtime, me: Agent): void {
  if (!mayPublish(me, helpPublishers)) refuse('not_allowed', words.leadsPublish)
}
