import type { Actor } from '@caselead/core/base/actor.ts'
import type { ClockKind, Level, Priority, Tier } from '@caselead/core/base/vocabulary.ts'
import type { EventData, EventKind, Visibility } from '@caselead/core/case/events.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { sql } from 'kysely'
import { type Message, messageRecord } from '../notify.ts'
import { dueWhen, type LetterRow, letterColumns, letterRecord } from '../queues/letters.ts'
import { rowsOf } from '../rows.ts'
import { lastly } from '../server/together.ts'
import type { Db } from '../tables.ts'

/** A case row as it is written; times as ISO text, hash as hex. */
export interface CaseRow {
  id: number
  account_id: string
  contact_id: string
  subject: string
  category: string | null
  priority: Priority
  tier: Tier
  level: Level
  lead_id: string | null
  assignee_id: string | null
  assigned_at: string | null
  incident: string | null
  opened_at: string
  last_event_at: string
  waiting_since: string | null
  resolved_at: string | null
  closed_at: string | null
  handoff_since: string | null
  handoff_to: string | null
  escalation_asked_at: string | null
  next_update_by: string | null
  due_at: string | null
  matrix_version: number
  seq: number
  hash: string
  state: Case
}

/** All but the hash, which is written as hex, and the state. */
const caseColumns = sql.raw(
  `id, account_id, contact_id, subject, category, priority, tier, level, lead_id, assignee_id,
  assigned_at, incident, opened_at, last_event_at, waiting_since, resolved_at, closed_at,
  handoff_since, handoff_to, escalation_asked_at, next_update_by, due_at, matrix_version, seq`,
)

const caseRecord = sql.raw(
  `(id int, account_id text, contact_id text, subject text, category text, priority text,
  tier int, level text, lead_id text, assignee_id text, assigned_at timestamptz, incident text,
  opened_at timestamptz, last_event_at timestamptz, waiting_since timestamptz,
  resolved_at timestamptz, closed_at timestamptz, handoff_since timestamptz, handoff_to text,
  escalation_asked_at timestamptz, next_update_by timestamptz, due_at timestamptz,
  matrix_version int, seq int, was_seq int, hash text, state jsonb)`,
)

export interface EventRow {
  case_id: number
  seq: number
  account_id: string
  at: string
  kind: EventKind
  actor: Actor
  visibility: Visibility
  data: EventData[EventKind]
  hash: string
}

export interface ClockRow {
  case_id: number
  id: string
  account_id: string
  kind: ClockKind
  started_at: string
  target_ms: number
  due_at: string | null
  next_at: string | null
  left_ms: number | null
  warned_at: string | null
  noticed_at: string | null
  stopped_at: string | null
}

export interface CapabilityRow {
  token_hash: string
  scope: string
  case_id: number
  contact_id: string | null
  agent_id: string | null
  created_at: string
  expires_at: string
}

/** All that one transaction records of its cases. */
export interface Recorded {
  created: CaseRow[]
  /** `was_seq` is how far each was when it was read. */
  updated: (CaseRow & { was_seq: number })[]
  events: EventRow[]
  clocks: ClockRow[]
  letters: LetterRow[]
  capabilities: CapabilityRow[]
  messages: Message[]
}

/**
 * Writes all of it in one statement, since each waits for the one before; as the last of its
 * transaction it commits, too. Fails as `isStale` says if the cases to update are not as they had been
 * read.
 */
export async function writeCases(db: Db, recorded: Recorded, end: TheEnd = 'later'): Promise<void> {
  const statement = writing(recorded)
  if (end === 'now') await lastly(db, statement.compile(db))
  else await statement.execute(db)
}

/** A case changed between being read and being written. */
export const isStale = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'CL001'

/** Whether something else follows in the transaction. */
export type TheEnd = 'now' | 'later'

function writing(recorded: Recorded) {
  const { created, updated, events, clocks, letters, capabilities, messages } = recorded
  const isWhole = sql`(select count(*) from updated) = ${updated.length}`
  return sql`
    with ${created.length > 0 ? creating(created) : sql``}
    ${updated.length > 0 ? updating(updated) : sql``} happened as (
      insert into events (case_id, seq, account_id, at, kind, actor, visibility, data, hash)
      select case_id, seq, account_id, at, kind, actor, visibility, data, decode(hash, 'hex')
      from ${rowsOf(events)} (case_id int, seq int, account_id text, at timestamptz, kind text,
        actor jsonb, visibility text, data jsonb, hash text)
      ${updated.length > 0 ? sql`where ${isWhole}` : sql``}
    ), running as (
      insert into clocks (case_id, id, account_id, kind, started_at, target_ms, due_at, next_at,
        left_ms, warned_at, noticed_at, stopped_at)
      select * from ${rowsOf(clocks)} (case_id int, id text, account_id text, kind text,
        started_at timestamptz, target_ms bigint, due_at timestamptz, next_at timestamptz,
        left_ms bigint, warned_at timestamptz, noticed_at timestamptz, stopped_at timestamptz)
      on conflict (case_id, id) do update set
        target_ms = excluded.target_ms, due_at = excluded.due_at, next_at = excluded.next_at,
        left_ms = excluded.left_ms, warned_at = excluded.warned_at,
        noticed_at = excluded.noticed_at, stopped_at = excluded.stopped_at
    ), posted as (
      insert into outbox (${letterColumns}, next_at)
      select ${letterColumns}, ${dueWhen} from ${rowsOf(letters)} ${letterRecord}
    ), allowed as (
      insert into capabilities
        (token_hash, scope, case_id, contact_id, agent_id, created_at, expires_at)
      select decode(token_hash, 'hex'), scope, case_id, contact_id, agent_id, created_at, expires_at
      from ${rowsOf(capabilities)} (token_hash text, scope text, case_id int, contact_id text,
        agent_id text, created_at timestamptz, expires_at timestamptz)
      on conflict do nothing
    )
    select ${updated.length > 0 ? sql`case when not ${isWhole} then refuse_stale() end,` : sql``} (
      select count(pg_notify(channel, payload)) from ${rowsOf(messages)} ${messageRecord}
    ) as told
  `
}

const creating = (created: CaseRow[]) => sql`
  created as (
    insert into cases (${caseColumns}, hash, state)
    select ${caseColumns}, decode(hash, 'hex'), state from ${rowsOf(created)} ${caseRecord}
  ),`

const updating = (updated: Recorded['updated']) => sql`
  updated as (
    update cases set
      category = r.category, priority = r.priority, tier = r.tier, level = r.level,
      lead_id = r.lead_id, assignee_id = r.assignee_id, assigned_at = r.assigned_at,
      incident = r.incident, last_event_at = r.last_event_at,
      waiting_since = r.waiting_since, resolved_at = r.resolved_at, closed_at = r.closed_at,
      handoff_since = r.handoff_since, handoff_to = r.handoff_to,
      escalation_asked_at = r.escalation_asked_at, next_update_by = r.next_update_by,
      due_at = r.due_at, matrix_version = r.matrix_version, seq = r.seq,
      hash = decode(r.hash, 'hex'), state = r.state
    from ${rowsOf(updated)} ${caseRecord}
    where ${among(updated.map(({ id }) => id))} and cases.id = r.id and cases.seq = r.was_seq
    returning cases.id
  ),`

/**
 * Without it PostgreSQL expects a hundred cases and reads all of a small table to find one; where a
 * list is asked for it expects ten, and keeps to that plan while the table grows.
 */
const among = (ids: number[]) =>
  ids.length === 1 ? sql`cases.id = ${ids[0]}` : sql`cases.id = any (${ids}::int[])`
