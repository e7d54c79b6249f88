import { sql } from 'kysely'
import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'

export type TriageModelRow = Row<'triage_models'>

/** Null before anything was learned. */
export async function newestTriageVersion(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('triage_models')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.version ?? null
}

/** The versions that are kept, the oldest first. */
export async function keptTriageVersions(
  db: Db,
): Promise<{ version: number; trained_at: number }[]> {
  return db
    .selectFrom('triage_models')
    .select(['version', 'trained_at'])
    .orderBy('version')
    .execute()
}

export async function lastTraining(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('triage_models')
    .select((eb) => eb.fn.max('trained_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}

export async function triageModel(db: Db, version: number): Promise<TriageModelRow | undefined> {
  return db
    .selectFrom('triage_models')
    .selectAll()
    .where('version', '=', version)
    .executeTakeFirst()
}

export async function saveTriageModel(
  db: Db,
  model: Omit<TriageModelRow, 'version' | 'categories' | 'bias'> & {
    categories: readonly string[]
    bias: readonly number[]
  },
): Promise<number> {
  const { version } = await db
    .insertInto('triage_models')
    .values({
      ...model,
      trained_at: time(model.trained_at),
      categories: JSON.stringify(model.categories),
      bias: JSON.stringify(model.bias),
    })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Older models are of no use: an event keeps what they said. */
export async function forgetTriageModelsBefore(db: Db, version: number): Promise<void> {
  await db.deleteFrom('triage_models').where('version', '<', version).execute()
}

/** The newest closed cases whose category a person set or confirmed, with how they began. */
export async function taughtCases(
  db: Db,
  most: number,
): Promise<{ category: string; text: string }[]> {
  const { rows } = await sql<{ category: string; text: string }>`
    select cases.category,
      left((events.data->>'subject') || E'\n' || (events.data->>'body'), 4000) as text
    from cases join events on events.case_id = cases.id and events.seq = 1
    where closed_at is not null and state->>'categorySetAt' is not null
      -- What came from another desk's log has its numbers for words.
      and state->>'channel' <> 'import'
      and cases.category is not null
    order by cases.id desc limit ${most}
  `.execute(db)
  return rows
}

/** What an account went through since then, this case apart; of very many the newest count. */
export async function accountHistory(db: Db, accountId: string, caseId: number, since: number) {
  const { rows } = await sql<{
    open: number
    recent: number
    escalated: number
    reopened: number
  }>`
    select count(*) filter (where resolved_at is null and closed_at is null) as open,
      count(*) filter (where opened_at >= ${time(since)}) as recent,
      count(*) filter (where opened_at >= ${time(since)}
        and (state->>'escalations')::int > 0) as escalated,
      count(*) filter (where opened_at >= ${time(since)}
        and (state->>'reopens')::int > 0) as reopened
    from (
      select * from cases where account_id = ${accountId} and id <> ${caseId}
      order by id desc limit 100
    ) as lately
  `.execute(db)
  return rows[0]
}
