import type { Instant } from '../base/instant.ts'
import type { Channel, ClockKind, Tier } from '../base/vocabulary.ts'
import type { CaseEvent } from '../case/events.ts'
import type { PromisesKept } from '../case/promise-outcomes.ts'
import { refundedIn } from '../case/refunded.ts'
import type { CaseFacts, NearMiss } from '../figures/facts/case-facts.ts'
import { type Moment, momentsOf } from './moments.ts'
import {
  type CalledBefore,
  calledIn,
  type Fired,
  type Foretold,
  firedIn,
  foretoldIn,
  missedIn,
  readIn,
  resolutionAt,
  type Turn,
  turnsIn,
} from './told-by-record.ts'

/** What the record says of a case before anybody writes about it. Lengths in milliseconds on the wall. */
export interface Prepared {
  openedAt: Instant
  /** When it was last solved; null while it isn't, and where it ended another way. */
  solvedAt: Instant | null
  isOver: boolean
  channel: Channel
  /** Until a person of the team first wrote. */
  firstWordMs: number | null
  /** What was said when it was solved. */
  resolution: string | null
  /** Deadlines that were missed, but for promises. */
  late: ClockKind[]
  /** Somebody was called, and each time somebody accepted or returned it. */
  isAlwaysAnswered: boolean
  /** What its customer had to do, and that nobody was left to be called. */
  asksToEscalate: number
  wroteAgain: boolean
  reopens: number
  toppedOut: boolean
  promises: PromisesKept
  /** The last score its customer gave, 1–7. */
  effort: number | null
  tierMs: Partial<Record<Tier, number>>
  valueUsd: number
  refundedUsd: number
  incident: string | null
  category: string | null
  /** Recorded while it was worked on. */
  cause: string | null
  moments: Moment[]
  /** Its customer was asked anything. */
  wasAsked: boolean
  /** Rules of the matrix that acted, in their order, each once. */
  fired: Fired[]
  nearMisses: NearMiss[]
  turns: Turn[]
  /** Articles its customer was shown before opening it. */
  read: { slug: string; title: string }[]
  /** Why each person was called, where the routing says so: who was full, away or off duty. */
  called: CalledBefore[]
  forecast: Foretold[]
}

/** Prepares a case from its events and the facts they give. */
export function prepared(events: readonly CaseEvent[], facts: CaseFacts): Prepared {
  const { openedAt, firstWordAt, channel, promises, surveys, isOver, handoffs } = facts
  const solvedAt = isOver && facts.droppedAt === null ? (facts.solved.at(-1) ?? null) : null
  const count = (which: keyof PromisesKept) => promises.filter(({ how }) => how === which).length
  return {
    ...{ openedAt, channel, isOver, incident: facts.incident, category: facts.category },
    ...{ tierMs: facts.tierMs, valueUsd: facts.valueUsd, nearMisses: facts.nearMisses },
    solvedAt,
    firstWordMs: firstWordAt === null ? null : firstWordAt - openedAt,
    resolution: solvedAt === null ? null : resolutionAt(events, solvedAt),
    late: missedIn(events),
    isAlwaysAnswered:
      handoffs.length > 0 && handoffs.every(({ how }) => how === 'accepted' || how === 'returned'),
    ...{ asksToEscalate: facts.asksToEscalate.length, wroteAgain: facts.wroteAgainAt !== null },
    ...{ reopens: facts.reopens, toppedOut: facts.toppedOut.length > 0 },
    promises: { kept: count('kept'), late: count('late'), broken: count('broken') },
    effort: surveys.findLast(({ ces }) => ces !== null)?.ces ?? null,
    refundedUsd: refundedIn(events).reduce((all, { usd }) => all + usd, 0),
    cause: events.findLast((event) => event.kind === 'root_cause_recorded')?.data.cause ?? null,
    moments: momentsOf(events),
    wasAsked: events.some(({ kind }) => kind === 'waiting_on_customer' || kind === 'context_asked'),
    fired: firedIn(events),
    turns: turnsIn(events),
    read: readIn(events),
    called: calledIn(events),
    forecast: foretoldIn(events),
  }
}
