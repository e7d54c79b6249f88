import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { sql } from 'kysely'
import { rowsOf } from '../rows.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** How long a case waits before its facts are made anew, for each of its events: a longer one waits longer. */
const restPerEvent = sql`interval '100 milliseconds'`

export interface DueFacts {
  caseId: number
  /** How many events it has. */
  events: number
  /** The rows that say so. */
  ids: number[]
}

/** Cases whose facts are due, those that have waited longest first. */
export async function factsDue(db: Db, at: number, most: number): Promise<DueFacts[]> {
  const { rows } = await sql<DueFacts>`
    select case_id as "caseId", array_agg(id::int8::float8) as ids, coalesce(
      (select seq from cases where cases.id = due.case_id), 0
    ) as events from (
      select id, case_id from facts_due where not exists (
        select from case_facts where case_facts.case_id = facts_due.case_id
          and kept_at <= ${time(at)} and kept_at + seq * ${restPerEvent} > ${time(at)}
      ) order by id limit ${most}
    ) as due group by case_id order by min(id)`.execute(db)
  return rows
}

/** How many cases have changed since their facts were made. */
export async function countFactsDue(db: Db, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct case_id)::int as count from (
      select case_id from facts_due limit ${most}
    ) as due`.execute(db)
  return rows[0]?.count ?? 0
}

/** All facts are made anew; until then there are none. */
export async function everyFactDue(db: Db): Promise<void> {
  await sql`delete from case_facts`.execute(db)
  await sql`insert into facts_due (case_id) select id from cases`.execute(db)
}

/** When the first thing happened that isn't counted yet; null where all is. */
export async function firstUncounted(db: Db): Promise<number | null> {
  const { rows } = await sql<{ at: number | null }>`
    select min(next.at) as at
    from (select distinct case_id from facts_due) as due
    left join case_facts on case_facts.case_id = due.case_id
    cross join lateral (
      select at from events
      where events.case_id = due.case_id and events.seq > coalesce(case_facts.seq, 0)
      order by events.seq limit 1
    ) as next`.execute(db)
  return rows[0]?.at ?? null
}

export interface FactsToKeep {
  caseId: number
  seq: number
  until: number | null
  version: number
  facts: CaseFacts
}

/** Facts of more events stay; what said that these were due is done. */
export async function keepFacts(
  db: Db,
  at: number,
  kept: readonly FactsToKeep[],
  done: readonly number[],
): Promise<void> {
  const rows = kept.map(({ caseId: case_id, seq, until, version, facts }) => ({
    ...{ case_id, seq, version, kept_at: new Date(at).toISOString() },
    ...{ until: until === null ? null : new Date(until).toISOString() },
    ...{ plan: facts.plan, category: facts.category, tier: facts.tier, channel: facts.channel },
    ...{ priority: facts.priority, lead_id: facts.lead, facts: JSON.stringify(facts) },
  }))
  await sql`with written as (
    insert into case_facts (case_id, seq, kept_at, until, plan, category, tier, channel, priority,
        lead_id, version, facts)
      select case_id, seq, kept_at, until, plan, category, tier, channel, priority, lead_id,
        version, facts::json
      from ${rowsOf(rows)} (case_id int, seq int, kept_at timestamptz, until timestamptz, plan text,
        category text, tier smallint, channel text, priority text, lead_id text, version int, facts text)
      where exists (select from cases where id = case_id)
    on conflict (case_id) do update set
      seq = excluded.seq, kept_at = excluded.kept_at, until = excluded.until,
      plan = excluded.plan, category = excluded.category, tier = excluded.tier,
      channel = excluded.channel, priority = excluded.priority, lead_id = excluded.lead_id,
      version = excluded.version, facts = excluded.facts
    where excluded.seq >= case_facts.seq or excluded.version > case_facts.version
  ) delete from facts_due where id = any (${done}::float8[]::int8[])`.execute(db)
}
