import type { ColumnType, Generated, Selectable } from 'kysely'

/** timestamptz: read as milliseconds since the epoch, written through `time()`. */
export type Time = number
export type OptionalTime = ColumnType<
  number | null,
  number | null | undefined,
  number | null | undefined
>

/** jsonb: read as the value, written as its text. */
export type Json = ColumnType<unknown, string, string>
export type OptionalJson = ColumnType<unknown, string | null | undefined, string | null>

export interface Tables {
  accounts: {
    id: Generated<string>
    name: string
    plan: string
    value_usd: Generated<number>
    vip: Generated<boolean>
    zone: Generated<string>
    /** Colleagues see each other's cases. */
    shares_cases: Generated<boolean>
  }
  contacts: {
    id: Generated<string>
    account_id: string
    name: string
    email: string | null
    zone: Generated<string>
  }
  agents: {
    id: Generated<string>
    name: string
    title: string
    email: string
    role: string
    tier: number
    skills: Generated<string[]>
    hours: Json
    zone: Generated<string>
    capacity: Generated<number>
    left_at: OptionalTime
  }
  /** Open cases an agent works on, counted by each connection for itself: the sum is what counts. */
  agent_loads: { agent_id: string; slot: number; open: number }
  /** Another with every change of agents and time off. */
  team_version: { version: string }
  time_off: { id: Generated<string>; agent_id: string; starts_at: Time; ends_at: Time }
  matrices: {
    version: number
    body: Json
    published_at: Time
    published_by: string
    /** A matrix cases can be opened under; history replayed from a log has one of its own. */
    current: Generated<boolean>
  }
  cases: {
    id: Generated<number>
    account_id: string
    contact_id: string
    subject: string
    category: string | null
    priority: string
    tier: number
    level: string
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
    state: Json
  }
  events: {
    case_id: number
    seq: number
    account_id: string
    at: Time
    kind: string
    actor: Json
    visibility: string
    data: Json
    hash: Buffer
  }
  clocks: {
    case_id: number
    id: string
    account_id: string
    kind: string
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
  outbox: {
    id: Generated<string>
    case_id: number | null
    account_id: string | null
    seq: number | null
    kind: string
    /** What takes it away: `mail`, `code`, `hook`, or `case` for what goes on in other cases; `alert` before. */
    carrier: Generated<string>
    /** When it was arranged how an alert leaves. */
    told_at: OptionalTime
    /** The letter that tells of this alert, where one tells of several. */
    digest: Generated<string | null>
    recipient: string
    payload: Json
    created_at: Time
    next_at: OptionalTime
    attempts: Generated<number>
    sent_at: OptionalTime
    provider_id: string | null
    last_error: string | null
  }
  incidents: { id: string; title: string; opened_at: Time; ended_at: OptionalTime }
  inbox: {
    provider_id: string
    received_at: Time
    next_at: OptionalTime
    attempts: Generated<number>
    envelope: Json
    content: OptionalJson
    outcome: string | null
    case_id: number | null
    last_error: string | null
    /** How often somebody began to read it; counted before, so that no try is forgotten. */
    tries: Generated<number>
    /** When it was left for a person, who can have it tried again. */
    set_aside_at: OptionalTime
  }
  capabilities: {
    token_hash: Buffer
    scope: string
    case_id: number
    contact_id: string
    created_at: Time
    expires_at: Time
    revoked_at: OptionalTime
  }
  idempotency: { key: string; owner: string; answer: Json; at: Time }
  imports: { source: string; ref: string; case_id: number; rows: number }
  triage_models: {
    version: Generated<number>
    trained_at: Time
    examples: number
    accuracy: number
    /** Beyond 1 where nothing it says can be trusted. */
    sure_from: number
    categories: Json
    /** 32-bit floats, one per place. */
    rarity: Buffer
    /** 8-bit numbers, for every place a row of one per category and one for none of them. */
    weights: Buffer
    scale: number
    bias: Json
  }
  /** Messages a hosted model is still to read; a row goes with its answer. */
  second_readings: {
    case_id: number
    /** The event that read the message first. */
    seq: number
    account_id: string
    created_at: Time
    next_at: Time
    attempts: Generated<number>
    last_error: string | null
  }
  /** What runs by the clock. */
  jobs: {
    name: string
    ran_at: OptionalTime
    /** Null before it ever ran: at once. */
    next_at: OptionalTime
    claimed_by: string | null
    claimed_at: OptionalTime
    failures: Generated<number>
    last_error: string | null
  }
  settings: { name: string; value: Json }
  risk_models: { version: number; learned_at: Time; body: Json }
  mailbox_sent: {
    id: string
    idempotency_key: string | null
    fingerprint: string
    mail: Json
    at: Time
    /** In the order they came. */
    position: Generated<number>
  }
  mailbox_received: { id: string; mail: Json; at: Time }
  sessions: { token_hash: Buffer; email: string; created_at: Time; expires_at: Time }
  sign_in_codes: {
    email: string
    code_hash: Buffer
    /** Who asked for it, hashed. */
    asker: Buffer
    /** How many it has: an address under attack gets more. */
    digits: number
    expires_at: Time
  }
  /** Codes typed at an address, by asker and day (UTC). */
  sign_in_guesses: {
    email: string
    asker: Buffer
    /** ISO date. */
    day: string
    /** Since the asker's newest code. */
    tries: Generated<number>
    wrong: Generated<number>
  }
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
