import type { Instant } from '@caselead/core/base/instant.ts'
import type { Priority, Tier } from '@caselead/core/base/vocabulary.ts'

export type Phase = 'new' | 'queued' | 'working' | 'waiting' | 'resolved' | 'closed'
export type WaitingOn = 'customer' | 'vendor' | 'problem' | 'evidence' | 'implementation'
export type Grade = 'major' | 'high' | 'medium' | 'low'

/** What one row says about its incident. `null` is what the row does not tell. */
export interface Snapshot {
  at: Instant
  line: number
  by: string | null
  phase: Phase | null
  waitingOn: WaitingOn | null
  group: string | null
  person: string | null
  tier: Tier | null
  impact: Grade | null
  urgency: Grade | null
  priority: Priority | null
  category: string | null
  subcategory: string | null
  breached: boolean | null
}

export interface Opening {
  at: Instant
  by: string | null
  caller: string | null
  channel: string | null
  location: string | null
  /** Who shares the caller's cases, where the log tells. */
  site: string | null
  product: string | null
}

type Held = Pick<Snapshot, 'group' | 'person' | 'tier'>
type Priorities = Pick<Snapshot, 'impact' | 'urgency' | 'priority'>
type Categories = Pick<Snapshot, 'category' | 'subcategory'>

export type What =
  | ({ kind: 'opened' } & Omit<Opening, 'at' | 'by'> & Priorities & Categories & Pick<Held, 'tier'>)
  /** Waits for someone of a group to take it up. */
  | { kind: 'queued'; group: string | null; tier: Tier | null }
  /** Taken out of a queue by a person. */
  | ({ kind: 'accepted' } & Held)
  /** Given to a group or a person without a queue. */
  | ({ kind: 'assigned' } & Held)
  /** `bounced_back` comes down after having climbed, `handed_down` without. */
  | { kind: 'escalated' | 'bounced_back' | 'handed_down'; fromTier: Tier; toTier: Tier }
  | ({ kind: 'priority' } & Priorities)
  | ({ kind: 'categorised' } & Categories)
  /** Ends with `resumed`, `resolved` or `closed`. */
  | { kind: 'waiting'; on: WaitingOn | null }
  | { kind: 'closed'; breached: boolean | null }
  /** `worked` is an update that changes nothing else; it may even follow `closed`. */
  | { kind: 'started' | 'resumed' | 'resolved' | 'reopened' | 'worked' }

/** One thing that happened to an incident, in the log's time and on its line. */
export type Step = { at: Instant; line: number; by: string | null } & What
