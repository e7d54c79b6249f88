import type { Actor } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'

interface ByActor {
  at: Instant
  actor: Actor
}

/** Whether one person did all of it, and what followed from it by itself at the same moment. */
export function isOwnDoing(done: readonly ByActor[], who: Actor): boolean {
  let acted: Instant | null = null
  for (const { at, actor } of done) {
    if (isSame(actor, who)) acted = at
    else if (actor.type !== 'system' || at !== acted) return false
  }
  return true
}

const isSame = (a: Actor, b: Actor): boolean =>
  a.type !== 'system' && b.type !== 'system' && a.type === b.type && a.id === b.id
