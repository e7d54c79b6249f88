import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

export interface Claim {
  name: string
  /** Who has it; no two claims have the same. */
  by: string
  at: number
  /** A claim that was not renewed for so many milliseconds is of a process that is gone. */
  lasts: number
}

/**
 * Takes a job that is due and in nobody's hands. What is said to have happened later than now was
 * said by a clock that has been set back since, and counts for nothing.
 */
export async function claimJob(db: Db, { name, by, at, lasts }: Claim): Promise<boolean> {
  const { rows } = await sql`
    insert into jobs (name, claimed_by, claimed_at) values (${name}, ${by}, ${time(at)})
    on conflict (name) do update set claimed_by = excluded.claimed_by, claimed_at = excluded.claimed_at
    where (jobs.next_at is null or jobs.next_at <= ${time(at)} or jobs.ran_at > ${time(at)})
      and (jobs.claimed_by is null or jobs.claimed_at > ${time(at)}
        or jobs.claimed_at <= ${time(at - lasts)})
    returning name`.execute(db)
  return rows.length > 0
}

/** Still at it; false when somebody else has taken it. */
export async function renewClaim(db: Db, name: string, by: string, at: number): Promise<boolean> {
  const row = await db
    .updateTable('jobs')
    .set({ claimed_at: time(at) })
    .where('name', '=', name)
    .where('claimed_by', '=', by)
    .returning('name')
    .executeTakeFirst()
  return row !== undefined
}

/** Done, or failed with what went wrong; in either case due again at `nextAt`. */
export async function releaseJob(
  db: Db,
  { name, by }: Pick<Claim, 'name' | 'by'>,
  { at, nextAt, error }: { at: number; nextAt: number; error: string | null },
): Promise<void> {
  await db
    .updateTable('jobs')
    .set((eb) => ({
      ...{ ran_at: time(at), next_at: time(nextAt), claimed_by: null, claimed_at: null },
      ...{ failures: error === null ? 0 : eb('failures', '+', 1), last_error: error },
    }))
    .where('name', '=', name)
    .where('claimed_by', '=', by)
    .execute()
}

export async function jobFailures(db: Db, name: string): Promise<number> {
  const row = await db
    .selectFrom('jobs')
    .select('failures')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.failures ?? 0
}

/** When a job runs next, as far as anybody knows; null when it never ran. */
export async function nextRunOf(db: Db, name: string): Promise<number | null> {
  const row = await db
    .selectFrom('jobs')
    .select('next_at')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.next_at ?? null
}
