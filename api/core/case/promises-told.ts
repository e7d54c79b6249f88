import type { Instant } from '../base/instant.ts'
import type { NewEvent, PublicEvent } from './events.ts'
import { kindOf } from './kinds/catalogue.ts'
import { cameToNothing } from './kinds/delivery.ts'

/** Promises of a next word, by when a person of the team spoke: by the promised time, or after it. */
export interface PromisesTold {
  kept: number
  late: number
}

/**
 * The same as the desk counts, from what the customer may read: a promise that gave way to another
 * when its time had come was not kept. One replaced before its time counts as none; words
 * that didn't reach them kept none.
 */
export function promisesTold(events: readonly PublicEvent[]): PromisesTold {
  const counts = { kept: 0, late: 0 }
  let missed = 0
  let by: Instant | null = null
  let keptAt: number | null = null
  for (const event of events) {
    if (speaks(event)) {
      counts.late += missed
      missed = 0
      const isKept = by !== null && event.at <= by
      if (by !== null) counts[isKept ? 'kept' : 'late'] += 1
      keptAt = isKept ? event.seq : null
      by = null
    }
    if (cameToNothing(event, keptAt)) {
      counts.kept -= 1
      missed += 1
      keptAt = null
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
