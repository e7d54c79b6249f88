import { sql } from 'kysely'
import type { Carrier } from '../queues/outbox.ts'
import type { Db } from './cases.ts'

/** A case row as it is written; times as ISO text, hash as hex. */
export interface CaseRow {
  id: number
  account_id: string
  contact_id: string
  subject: string
  category: string | null
  priority: string
  tier: number
  level: string
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
  state: unknown
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
  kind: string
  actor: unknown
  visibility: string
  data: unknown
  hash: string
}

export interface ClockRow {
  case_id: number
  id: string
  account_id: string
  kind: string
  started_at: string
  target_ms: number
  due_at: string | null
  next_at: string | null
  left_ms: number | null
  warned_at: string | null
  noticed_at: string | null
  stopped_at: string | null
}

export interface LetterRow {
  id: string
  case_id: number | null
  account_id: string | null
  seq: number | null
  kind: string
  carrier: Carrier
  recipient: string
  payload: unknown
  created_at: string
}

const letterColumns = sql.raw(
  'id, case_id, account_id, seq, kind, carrier, recipient, payload, created_at',
)

const letterRecord = sql.raw(
  `(id text, case_id int, account_id text, seq int, kind text, carrier text, recipient text,
  payload jsonb, created_at timestamptz)`,
)

export interface CapabilityRow {
  token_hash: string
  scope: string
  case_id: number
  contact_id: string
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

const rowsOf = (rows: unknown[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r`

/**
 * Writes all of it in one statement, since each waits for the one before. Answers whether the cases
 * to update still were as they had been read; if not, no event is written.
 */
export async function writeCases(db: Db, recorded: Recorded): Promise<boolean> {
  const { created, updated, events, clocks, letters, capabilities, messages } = recorded
  // Without them PostgreSQL expects a hundred cases and reads all of a small table to find one.
  const ids = updated.map(({ id }) => id)
  const { rows } = await sql<{ updated: number }>`
    with created as (
      insert into cases (${caseColumns}, hash, state)
      select ${caseColumns}, decode(hash, 'hex'), state from ${rowsOf(created)} ${caseRecord}
    ), updated as (
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
      where cases.id = any (${ids}::int[]) and cases.id = r.id and cases.seq = r.was_seq
      returning cases.id
    ), happened as (
      insert into events (case_id, seq, account_id, at, kind, actor, visibility, data, hash)
      select case_id, seq, account_id, at, kind, actor, visibility, data, decode(hash, 'hex')
      from ${rowsOf(events)} (case_id int, seq int, account_id text, at timestamptz, kind text,
        actor jsonb, visibility text, data jsonb, hash text)
      where (select count(*) from updated) = ${updated.length}
    ), running as (
      insert into clocks (case_id, id, account_id, kind, started_at, target_ms, due_at, next_at,
        left_ms, warned_at, noticed_at, stopped_at)
      select * from ${rowsOf(clocks)} (case_id int, id text, account_id text, kind text,
        started_at timestamptz, target_ms bigint, due_at timestamptz, next_at timestamptz,
        left_ms bigint, warned_at timestamptz, noticed_at timestamptz, stopped_at timestamptz)
      on conflict (case_id, id) do update set
        target_ms = excluded.target_ms, due_at = excluded.due_at, next_at = excluded.next_at,
        left_ms = excluded.left_ms, warned_at = excluded.warned_at,
        noticed_at = excluded.noticed_at, stopped_at = excluded.stopped_at,
        fence = clocks.fence + 1
    ), posted as (
      insert into outbox (${letterColumns}, next_at)
      select ${letterColumns}, created_at from ${rowsOf(letters)} ${letterRecord}
    ), allowed as (
      insert into capabilities (token_hash, scope, case_id, contact_id, created_at, expires_at)
      select decode(token_hash, 'hex'), scope, case_id, contact_id, created_at, expires_at
      from ${rowsOf(capabilities)} (token_hash text, scope text, case_id int, contact_id text,
        created_at timestamptz, expires_at timestamptz)
      on conflict do nothing
    )
    select (select count(*) from updated) as updated, (
      select count(pg_notify(channel, payload)) from ${rowsOf(messages)} ${messageRecord}
    ) as told
  `.execute(db)
  return rows[0]?.updated === updated.length
}

export async function insertLetters(db: Db, letters: LetterRow[]): Promise<void> {
  if (letters.length === 0) return
  await sql`
    insert into outbox (${letterColumns}, next_at)
    select ${letterColumns}, created_at from ${rowsOf(letters)} ${letterRecord}
  `.execute(db)
}

export interface Message {
  channel: Channel
  payload: string
}

const messageRecord = sql.raw('(channel text, payload text)')

/** Tells every listening process, when the transaction commits. */
export async function notify(db: Db, messages: Message[]): Promise<void> {
  if (messages.length === 0) return
  await sql`
    select pg_notify(channel, payload) from ${rowsOf(messages)} ${messageRecord}
  `.execute(db)
}

/**
 * `case`: id of a case that changed, and `team` behind it when customers see nothing of it · `clock`:
 * an instant to wake at · `outbox`: mail to send · `reading`: a message to read again · `session`:
 * hash of one that ended.
 */
export const channels = ['case', 'clock', 'outbox', 'inbox', 'reading', 'session'] as const
export type Channel = (typeof channels)[number]
