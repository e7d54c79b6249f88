import type { Instant } from '../base/instant.ts'
import type { CaseEvent } from './events.ts'
import { speaks } from './evolve/human-words.ts'
import { reportOutcomes } from './evolve/report-outcomes.ts'
import { tellingOutcomes } from './evolve/telling-outcomes.ts'
import { cameToNothing } from './kinds/delivery.ts'

/** Promises of a next word, by when a person of the team spoke: by the promised time, after it, or not yet. */
export interface PromisesKept {
  kept: number
  late: number
  broken: number
}

/** One promise of a next word. */
export interface PromiseOutcome {
  by: Instant
  /** Null while it's running. */
  how: keyof PromisesKept | null
  /** The case lead when it came out, by id. */
  lead: string | null
}

/**
 * Judged by when a promise was due, not by when we noticed. One replaced before its time counts as none;
 * words that didn't reach the customer kept none. One kept by a question counts once, though its clock runs on.
 */
export function promiseOutcomes(events: readonly CaseEvent[]): PromiseOutcome[] {
  const told: PromiseOutcome[] = []
  let broken: PromiseOutcome[] = []
  let lead: string | null = null
  let by: Instant | null = null
  let kept: { promise: PromiseOutcome; seq: number } | null = null
  for (const event of events) {
    if (event.kind === 'lead_named') lead = event.data.lead.id
    if (speaks(event)) {
      for (const promise of broken) promise.how = 'late'
      broken = []
      kept = null
      if (by !== null) {
        const promise: PromiseOutcome = { by, how: event.at <= by ? 'kept' : 'late', lead }
        told.push(promise)
        if (promise.how === 'kept') kept = { promise, seq: event.seq }
      }
      by = null
    }
    if (kept && cameToNothing(event, kept.seq)) {
      kept.promise.how = 'broken'
      broken.push(kept.promise)
      kept = null
    }
    if (event.kind === 'update_promised') by = event.data.by
    if (event.kind === 'promise_broken' && (by !== null || told.at(-1)?.by !== event.data.by)) {
      const promise: PromiseOutcome = { by: event.data.by, how: 'broken', lead: event.data.lead.id }
      told.push(promise)
      broken.push(promise)
      by = null
    }
    // An early update: the case lead still had time to write.
    if (event.kind === 'update_sent' && event.data.early !== undefined) by = null
    if (event.kind === 'closed' || event.kind === 'merged') by = null
  }
  return by === null ? told : [...told, { by, how: null, lead }]
}

/** Of a next word, of word of a ticket, and of reports. */
export const everyPromise = (events: readonly CaseEvent[]): PromiseOutcome[] => [
  ...promiseOutcomes(events),
  ...tellingOutcomes(events),
  ...reportOutcomes(events),
]

export function promisesKept(events: readonly CaseEvent[]): PromisesKept {
  const counts = { kept: 0, late: 0, broken: 0 }
  for (const { how } of everyPromise(events)) {
    if (how) counts[how] += 1
  }
  return counts
}
