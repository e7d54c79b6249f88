import { sql } from 'kysely'
import type { Db } from '../../tables.ts'
import { time } from '../../time.ts'

const tables = ['help_searches', 'help_readings'] as const

/** Cases that people who were signed in opened after what they read since then, in whatever way. */
export async function linkCases(
  db: Db,
  { since, within }: { since: number; within: number },
): Promise<void> {
  const span = sql`make_interval(secs => ${within / 1000})`
  for (const table of tables) {
    await sql`update ${sql.table(table)} as seen set case_id = later.id
      from (select one.id as seen_id, (
        select cases.id from cases where cases.contact_id = one.contact_id
          and cases.opened_at >= one.at and cases.opened_at <= one.at + ${span}
        order by cases.opened_at limit 1
      ) as id from ${sql.table(table)} as one
        where one.at >= ${time(since)} and one.contact_id is not null and one.case_id is null
      ) as later where later.id is not null and seen.id = later.seen_id`.execute(db)
  }
}

/** Whoever wasn't signed in while they read, and then opened a case. */
export async function linkStranger(
  db: Db,
  { who, caseId, at }: { who: string; caseId: number; at: number },
): Promise<void> {
  for (const table of tables) {
    await sql`update ${sql.table(table)} set case_id = ${caseId}
      where who = ${who} and at <= ${time(at)} and case_id is null
        and exists (select from cases where id = ${caseId})`.execute(db)
  }
}
