import type { Verdict } from '@caselead/core/help/answer/learned.ts'
import { sql } from 'kysely'
import type { Db } from '../../tables.ts'

const most = 5_000

/** What people said of the answers they were shown: the newest of those that are kept. */
export async function answerVerdicts(db: Db): Promise<Verdict[]> {
  const { rows } = await sql<Verdict>`select confidence, verdict as right from help_searches
    where verdict is not null and confidence is not null order by at desc limit ${most}`.execute(db)
  return rows
}
