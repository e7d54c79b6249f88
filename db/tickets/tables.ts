import type { TicketState, TicketTracker } from '@caselead/core/base/vocabulary.ts'
import type { Generated } from 'kysely'
import type { OptionalTime, Time } from '../columns.ts'

export interface TicketTables {
  /** What trackers say of a ticket; cases wait for it. */
  tickets: {
    id: Generated<number>
    key: string | null
    url: string | null
    /** Null until its tracker says something. */
    state: TicketState | null
    /** Up to when that's known, by its tracker's clock: what is older doesn't count any more. */
    state_at: OptionalTime
    /** When it was last heard of, or first named. */
    heard_at: Time
    /** Counts what became of it. */
    version: Generated<number>
    /** When the cases that don't know of it yet are to be looked at; null when all do. */
    next_at: OptionalTime
  }
  /** What a ticket is called: its address, its key, its id. It keeps the names it had. */
  ticket_names: { name: string; ticket_id: number }
  /** The cases that wait for a ticket. */
  ticket_cases: {
    case_id: number
    ticket_id: number
    lead_id: string | null
    /** The version its case knows of. */
    told: Generated<number>
    /** When it's tried again; null for at once. */
    next_at: OptionalTime
    attempts: Generated<number>
    /** When it was linked, or its lead was last asked to look it up. */
    doubted_at: Time
    /** Its customer is still to hear what became of it. */
    to_tell: Generated<boolean>
  }
  /** What trackers sent, so that the same counts once. */
  ticket_deliveries: { tracker: TicketTracker; id: string; digest: Buffer; at: Time }
  /** What was last heard of each tracker, and what was last refused. */
  ticket_trackers: {
    tracker: TicketTracker
    heard_at: OptionalTime
    heard: TrackerHeard | null
    refused_at: OptionalTime
    refused: TrackerRefused | null
  }
}

/** What became of what a tracker sent. */
export type TrackerHeard = 'news' | 'no_news' | 'repeated' | 'outdated' | 'unknown'

/** Why what came was refused. */
export type TrackerRefused = 'unsigned' | 'signature' | 'time' | 'form' | 'content'
