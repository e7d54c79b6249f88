import type { Instant } from '../base/instant.ts'
import type { NewEvent, PublicEvent } from './events.ts'
import { kindOf } from './kinds/catalogue.ts'

/** Promises of a next word, by when a person of the team spoke: by the promised time, or after it. */
export interface PromisesTold {
  kept: number
  late: number
}

/**
 * The same as the desk counts, from what the customer may read: a promise that gave way to another
 * when its time had come was not kept. One replaced before its time counts as none.
 */
export function promisesTold(events: readonly PublicEvent[]): PromisesTold {
  const counts = { kept: 0, late: 0 }
  let missed = 0
  let by: Instant | null = null
  for (const event of events) {
    if (speaks(event)) {
      counts.late += missed
      missed = 0
      if (by !== null) counts[event.at <= by ? 'kept' : 'late'] += 1
      by = null
    }
    if (event.kind === 'update_promised') {
      if (by !== null && by <= event.at) missed += 1
      by = event.data.by
    }
    if (event.kind === 'closed' || event.kind === 'merged') by = null
  }
  return counts
}

const speaks = (event: NewEvent): boolean => kindOf(event).says?.byPerson(event) ?? false
