import type { Actor, Named } from '@caselead/core/base/actor.ts'
import type {
  ClockKind,
  IncidentStage,
  Level,
  Priority,
  Tier,
} from '@caselead/core/base/vocabulary.ts'
import type { EventData, EventKind, Visibility } from '@caselead/core/case/events.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { Generated, GeneratedAlways } from 'kysely'
import type { Json, OptionalJson, OptionalTime, Time } from '../columns.ts'
import type { Answer } from './idempotency.ts'

export interface CaseTables {
  cases: {
    id: Generated<number>
    account_id: string
    contact_id: string
    subject: string
    category: string | null
    priority: Priority
    tier: Tier
    level: Level
    lead_id: string | null
    assignee_id: string | null
    assigned_at: OptionalTime
    /** The incident it is part of. */
    incident: string | null
    opened_at: Time
    last_event_at: Time
    waiting_since: OptionalTime
    resolved_at: OptionalTime
    closed_at: OptionalTime
    handoff_since: OptionalTime
    handoff_to: string | null
    escalation_asked_at: OptionalTime
    next_update_by: OptionalTime
    /** When its first running clock falls due. */
    due_at: OptionalTime
    matrix_version: number
    seq: number
    hash: Buffer
    state: Json<Case>
  }
  events: {
    case_id: number
    seq: number
    account_id: string
    at: Time
    kind: EventKind
    actor: Json<Actor>
    visibility: Visibility
    data: Json<EventData[EventKind]>
    hash: Buffer
  }
  clocks: {
    case_id: number
    id: string
    account_id: string
    kind: ClockKind
    started_at: Time
    target_ms: number
    due_at: OptionalTime
    /** When the engine must look at it next; null when there is nothing to wait for. */
    next_at: OptionalTime
    left_ms: number | null
    warned_at: OptionalTime
    noticed_at: OptionalTime
    stopped_at: OptionalTime
    /** Counts every change, so that a stale claim cannot fire it. */
    /** Read by nobody; the release before this one still writes it. */
    fence: Generated<number>
  }
  incidents: {
    id: string
    title: string
    /** Who leads it; null until somebody says. */
    lead: OptionalJson<Named>
    stage: Generated<IncidentStage | null>
    opened_at: Time
    ended_at: OptionalTime
  }
  incident_events: {
    id: GeneratedAlways<number>
    incident: string
    at: Time
    kind: 'described' | 'ended'
    actor: Json<Actor>
    lead: OptionalJson<Named>
    stage: IncidentStage | null
  }
  /** Contacts who get a case's mails besides its own. */
  followers: { contact_id: string; case_id: number }
  /** What cases are found by. */
  case_words: { case_id: number; seq: number; words: string }
  /** Queues that somebody saved. */
  queue_views: {
    id: GeneratedAlways<number>
    owner_id: string
    name: string
    is_shared: boolean
    /** As `SavedQueue` of the views says. */
    asked: Json<Record<string, string>>
    version: Generated<number>
    at: Time
  }
  idempotency: { key: string; owner: string; answer: Json<Answer | null>; at: Time }
  imports: { source: string; ref: string; case_id: number; rows: number }
}
