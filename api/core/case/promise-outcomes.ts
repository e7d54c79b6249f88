import type { CaseEvent } from './events.ts'
import { speaks } from './evolve/human-words.ts'
import { cameToNothing } from './kinds/delivery.ts'

/** Promises of a next word, by when a person of the team spoke: by the promised time, after it, or not yet. */
export interface PromisesKept {
  kept: number
  late: number
  broken: number
}

/**
 * Judged by when a promise was due, not by when we noticed. One replaced before its time counts as none;
 * words that didn't reach the customer kept none.
 */
export function promisesKept(events: readonly CaseEvent[]): PromisesKept {
  const counts = { kept: 0, late: 0, broken: 0 }
  let by: number | null = null
  let keptAt: number | null = null
  for (const event of events) {
    if (speaks(event)) {
      counts.late += counts.broken
      counts.broken = 0
      const isKept = by !== null && event.at <= by
      if (by !== null) counts[isKept ? 'kept' : 'late'] += 1
      keptAt = isKept ? event.seq : null
      by = null
    }
    if (cameToNothing(event, keptAt)) {
      counts.kept -= 1
      counts.broken += 1
      keptAt = null
    }
    if (event.kind === 'update_promised') by = event.data.by
    if (event.kind === 'promise_broken') {
      counts.broken += 1
      by = null
    }
    // An early update: the case lead still had time to write.
    if (event.kind === 'update_sent' && event.data.early !== undefined) by = null
    if (event.kind === 'closed' || event.kind === 'merged') by = null
  }
  return counts
}
