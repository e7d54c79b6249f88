import type { Instant } from '../base/instant.ts'
import type { EventData, NewEvent, PublicEvent } from './events.ts'
import { kindOf } from './kinds/catalogue.ts'
import { cameToNothing } from './kinds/delivery.ts'
import type { Case } from './state.ts'

/** What was promised, by when a person of the team spoke: by the promised time, or after it. */
export interface PromisesTold {
  /** Null where no time was promised for it, or nobody has answered. */
  firstAnswer: Outcome | null
  /** Promised updates that came on time. */
  kept: number
  /** Promised updates that came late. */
  late: number
}

/** The same for a case that's over, with whether it was solved in time and how long we waited. */
export interface PromisesShown extends PromisesTold {
  /** Whether we solved it within the time we aimed for; null where we didn’t solve it, or had no aim. */
  solution: Outcome | null
  /** How long we waited for the customer, in milliseconds; none of it counts for the solution. */
  waited: number
}

export type Outcome = 'kept' | 'late'

export const promisesShown = (one: Case, events: readonly PublicEvent[]): PromisesShown => ({
  ...promisesTold(events),
  solution: solutionOf(one),
  waited: waitedFor(events),
})

type Promised = Pick<EventData['update_promised'], 'by' | 'first'>

/**
 * The same as the desk counts, from what the customer may read: a promise that gave way to another
 * when its time had come was not kept. One replaced before its time counts as none; words
 * that didn't reach them kept none.
 */
export function promisesTold(events: readonly PublicEvent[]): PromisesTold {
  const kept: Promised[] = []
  const late: Promised[] = []
  let missed: Promised[] = []
  let promised: Promised | null = null
  let keptAt: number | null = null
  for (const event of events) {
    if (speaks(event)) {
      late.push(...missed)
      missed = []
      keptAt = null
      if (promised && event.at <= promised.by) {
        kept.push(promised)
        keptAt = event.seq
      } else if (promised) late.push(promised)
      promised = null
    }
    if (cameToNothing(event, keptAt)) {
      missed.push(...kept.splice(-1))
      keptAt = null
    }
    if (event.kind === 'update_promised') {
      if (promised && promised.by <= event.at) missed.push(promised)
      promised = event.data
    }
    if (event.kind === 'closed' || event.kind === 'merged') promised = null
  }
  return { firstAnswer: firstOf(kept, late), kept: updatesIn(kept), late: updatesIn(late) }
}

function firstOf(kept: readonly Promised[], late: readonly Promised[]): Outcome | null {
  if (late.some(isFirst)) return 'late'
  return kept.some(isFirst) ? 'kept' : null
}

const isFirst = ({ first }: Promised): boolean => first === true
const updatesIn = (promises: readonly Promised[]): number =>
  promises.filter((one) => !isFirst(one)).length

/** Its clock stood still while we waited for the customer. */
function solutionOf({ resolvedAt, clocks }: Case): Outcome | null {
  const clock = clocks.find(({ kind }) => kind === 'resolution')
  if (resolvedAt === null || !clock) return null
  return clock.breachedAt === null ? 'kept' : 'late'
}

function waitedFor(events: readonly PublicEvent[]): number {
  let waited = 0
  let since: Instant | null = null
  for (const { kind, at } of events) {
    if (kind === 'waiting_on_customer') since ??= at
    if (since !== null && ends.has(kind)) {
      waited += at - since
      since = null
    }
  }
  return waited
}

const ends: ReadonlySet<PublicEvent['kind']> = new Set(['resumed', 'resolved', 'closed', 'merged'])

const speaks = (event: NewEvent): boolean => kindOf(event).says?.byPerson(event) ?? false
