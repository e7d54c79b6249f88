import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import type { RiskModel } from '@caselead/core/risk/model.ts'
import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Older nights are forgotten. */
const kept = 30
/** Of an account's cases the newest so many are looked at. */
const mostCounted = 100

export async function newestRiskVersion(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('risk_models')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst()
  return row?.version ?? null
}

export async function riskModelBody(db: Db, version: number): Promise<RiskModel | null> {
  const row = await db
    .selectFrom('risk_models')
    .select('body')
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.body ?? null
}

/** Whoever learned first in a night has learned for all. */
export async function saveRiskModel(db: Db, version: number, at: number, body: RiskModel) {
  await db
    .insertInto('risk_models')
    .values({ version, learned_at: time(at), body: JSON.stringify(body) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .deleteFrom('risk_models')
    .where('version', '<=', version - kept)
    .execute()
}

/** The newest cases opened since, the newest first. */
export async function casesSince(db: Db, since: number, most: number): Promise<number[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('opened_at', '>=', time(since))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** Their events, each case's in order. */
export async function eventsOfCases(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('events')
    .select(['case_id', 'seq', 'at', 'kind', 'actor', 'visibility', 'data', 'hash'])
    .where('case_id', 'in', ids)
    .orderBy('case_id')
    .orderBy('seq')
    .execute()
}

/** How many of each account's newest cases are open. */
export async function openCasesOfAccounts(
  db: Db,
  accounts: readonly string[],
): Promise<Map<string, number>> {
  if (accounts.length === 0) return new Map()
  const { rows } = await sql<{ id: string; open: number }>`
    select asked.id, work.open
    from unnest(${accounts}::text[]) as asked (id)
    cross join lateral (
      select count(*)::int as open from (
        select 1 from (
          select resolved_at, closed_at from cases where account_id = asked.id
          order by id desc limit ${mostCounted}
        ) as newest where resolved_at is null and closed_at is null
      ) as open
    ) as work
  `.execute(db)
  return new Map(rows.map(({ id, open }) => [id, open]))
}

/** Open cases whose clocks of these kinds run, whatever wants to be looked at first on top. */
export async function casesRunning(
  db: Db,
  asked: { kinds: readonly ClockKind[]; at: number; most: number; assigneeId: string | null },
) {
  const clocks = db
    .selectFrom('clocks')
    .innerJoin('cases', 'cases.id', 'clocks.case_id')
    .select(['cases.id', 'cases.state', 'cases.last_event_at'])
    .where('clocks.next_at', 'is not', null)
    .where('clocks.due_at', '>', time(asked.at))
    .where('clocks.kind', 'in', asked.kinds)
    .orderBy('clocks.next_at')
    .limit(asked.most)
  const { assigneeId } = asked
  const rows = await (assigneeId === null
    ? clocks
    : clocks.where('cases.assignee_id', '=', assigneeId)
  ).execute()
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
