import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Open, and under a matrix of ours: history of another desk is watched by one of its own. */
const followingOurs = (db: Db) =>
  db
    .selectFrom('cases')
    .innerJoin('matrices', 'matrices.version', 'cases.matrix_version')
    .where('matrices.current', '=', true)
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
    .orderBy('id')

const atOnce = 500

/** Every open case in turn, read a few hundred at a time. */
export async function* openCases(db: Db) {
  for (let last = 0; ; ) {
    const found = await followingOurs(db)
      .select(['id', 'state', 'matrix_version'])
      .where('id', '>', last)
      .limit(atOnce)
      .execute()
    yield* found
    last = found.at(-1)?.id ?? 0
    if (found.length < atOnce) return
  }
}

/** Open cases that follow another matrix than this one, after a case already looked at. */
export async function openCasesNotOn(db: Db, version: number, after: number, limit: number) {
  const rows = await followingOurs(db)
    .select('id')
    .where('matrix_version', '<>', version)
    .where('id', '>', after)
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Some of an account's open cases that were there at a moment, after a case already looked at. */
export async function openCasesOfAccount(
  db: Db,
  accountId: string,
  { until, after, limit }: { until: number; after: number; limit: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('account_id', '=', accountId)
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('opened_at', '<=', time(until))
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** How many open cases an account has at each level, without one of them. */
export async function levelsOfAccount(db: Db, accountId: string, without: number) {
  return db
    .selectFrom('cases')
    .select((eb) => ['level', eb.fn.countAll<number>().as('cases')])
    .where('account_id', '=', accountId)
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('id', '<>', without)
    .groupBy('level')
    .execute()
}
