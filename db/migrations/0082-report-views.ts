import { type Kysely, sql } from 'kysely'

/** What reports read instead of tables: docs/reporting.md promises their columns. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create view report_cases as
    select
      id as case_id,
      'C-' || id as number,
      account_id,
      contact_id,
      state -> 'account' ->> 'plan' as plan,
      (state -> 'account' ->> 'vip')::boolean as is_vip,
      coalesce(state ->> 'cameBy', state ->> 'channel') as channel,
      state ->> 'channel' = 'import' as is_imported,
      category,
      state ->> 'impact' as impact,
      state ->> 'urgency' as urgency,
      priority,
      tier,
      level,
      lead_id,
      assignee_id,
      incident as incident_id,
      case
        when closed_at is not null then 'closed'
        when resolved_at is not null then 'resolved'
        when waiting_since is not null then 'waiting'
        else 'open'
      end as status,
      matrix_version,
      (state ->> 'escalations')::integer as escalations,
      (state ->> 'reopens')::integer as reopens,
      opened_at,
      to_timestamp((state ->> 'firstRespondedAt')::numeric / 1000) as first_responded_at,
      resolved_at,
      closed_at,
      last_event_at
    from cases`.execute(db)
  await sql`create view report_events as
    select
      case_id,
      seq,
      at,
      kind,
      visibility,
      actor ->> 'type' as actor_type,
      actor ->> 'id' as actor_id,
      coalesce(data -> 'because' ->> 'rule', actor ->> 'rule') as rule,
      (data -> 'because' ->> 'matrixVersion')::integer as matrix_version,
      (data ->> 'fromTier')::smallint as from_tier,
      (data ->> 'toTier')::smallint as to_tier,
      data ->> 'fromLevel' as from_level,
      data ->> 'toLevel' as to_level
    from events`.execute(db)
  await sql`create view report_clocks as
    select
      case_id,
      id as clock_id,
      kind,
      started_at,
      target_ms as target_open_ms,
      due_at,
      left_ms as left_open_ms,
      warned_at,
      case when kind not in ('survey_send', 'auto_close') then noticed_at end as missed_at,
      stopped_at
    from clocks`.execute(db)
  await sql`create view report_surveys as
    select
      case_id,
      seq,
      at,
      (data ->> 'ces')::integer as ces,
      (data ->> 'csat')::integer as csat,
      data ->> 'via' as channel
    from events
    where kind = 'survey_answered'`.execute(db)
  await sql`create view report_people as
    select id as person_id, name, role, tier, zone, left_at from agents`.execute(db)
  await sql`create view report_accounts as
    select id as account_id, name, plan, value_usd, vip as is_vip, zone from accounts`.execute(db)
}
