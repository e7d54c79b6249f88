import type { Actor } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import type { EventKind } from './events.ts'

interface ByActor {
  at: Instant
  actor: Actor
  kind: EventKind
}

/**
 * Whether one person did all of it, and what followed from it by itself at the same moment. That a file of
 * an email came in changes nothing anybody decided by.
 */
export function isOwnDoing(done: readonly ByActor[], who: Actor): boolean {
  let acted: Instant | null = null
  for (const { at, actor, kind } of done) {
    if (kind === 'file_received') continue
    if (isSame(actor, who)) acted = at
    else if (actor.type !== 'system' || at !== acted) return false
  }
  return true
}

const isSame = (a: Actor, b: Actor): boolean =>
  a.type !== 'system' && b.type !== 'system' && a.type === b.type && a.id === b.id
