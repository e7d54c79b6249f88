import { type Kysely, sql } from 'kysely'

/**
 * A case says when it came to its assignee and when it first went to a partner; published matrices
 * say nothing about seniority and overflow, as before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const ms = (at: string) => `(extract(epoch from ${at}) * 1000)::bigint`

const statements = [
  'alter table cases add column assigned_at timestamptz',
  `with moves as (
    select case_id,
      max(at) as assigned_at,
      min(at) filter (where kind = 'referred_to_partner') as referred_at
    from events
    where kind in ('assigned', 'escalated', 'escalation_accepted', 'bounced_back', 'referred_to_partner')
    group by case_id
  ), known as (
    select cases.id, moves.referred_at,
      case when assignee_id is not null then coalesce(moves.assigned_at, opened_at) end as assigned_at
    from cases left join moves on moves.case_id = cases.id
  )
  update cases set assigned_at = known.assigned_at,
    state = state || jsonb_build_object(
      'assignedAt', ${ms('known.assigned_at')}, 'referredAt', ${ms('known.referred_at')})
  from known where known.id = cases.id`,
  `create index cases_assigned on cases (assignee_id, assigned_at) where assignee_id is not null`,
  `update matrices set body = '{"routing": {"seniorFrom": null, "overflow": null}}'::jsonb || body`,
]
