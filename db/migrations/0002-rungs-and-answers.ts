import { type Kysely, sql } from 'kysely'

/** Cases know every rung they came to; a request to escalate is granted by the clock of its answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `with moves as (
    select case_id, seq, at, coalesce(data->>'level', data->>'toLevel') as level from events
    where kind in ('opened', 'assigned', 'escalated', 'bounced_back')
  ), arrivals as (
    select *, lag(level) over (partition by case_id order by seq) as before from moves
  ), rungs as (
    select case_id, jsonb_agg(
      jsonb_build_object('level', level, 'since', (extract(epoch from at) * 1000)::bigint)
      order by seq
    ) as rungs
    from arrivals where level is distinct from before group by case_id
  )
  update cases set state = state || jsonb_build_object('rungs', rungs.rungs)
  from rungs where rungs.case_id = cases.id`,
  // Beside the rule they have: a request that is open already has no such clock.
  `update matrices set body = jsonb_set(body, '{rules}', body->'rules' || '[{
    "name": "request-unanswered-in-time",
    "sentence": "A request to escalate that nobody answered in time is granted",
    "when": { "on": "breached", "clock": ["escalation_answer"] },
    "act": [{ "do": "escalate", "kind": "hierarchical", "to": "next" }]
  }]')`,
]
