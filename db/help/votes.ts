import { sql } from 'kysely'
import { atOnce } from '../queues/keeping.ts'
import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'

/** One vote each: voting again replaces the earlier vote. */
export async function saveVote(db: Db, vote: Row<'help_votes'>): Promise<void> {
  const { version_id, solved, why } = vote
  const at = time(vote.at)
  await db
    .insertInto('help_votes')
    .values({ ...vote, at })
    .onConflict((conflict) =>
      conflict.columns(['text_id', 'key']).doUpdateSet({ version_id, solved, why, at }),
    )
    .execute()
}

/** Other voices for a text whose key begins alike, since an instant. */
export async function votesBeside(
  db: Db,
  by: { text_id: number; key: string; from: string; since: number },
): Promise<number> {
  const { count } = await db
    .selectFrom('help_votes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('text_id', '=', by.text_id)
    .where('key', '!=', by.key)
    .where('at', '>', time(by.since))
    .where(sql<boolean>`starts_with(key, ${by.from})`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Answers how many went. */
export async function forgetVotes(db: Db, before: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`delete from help_votes where (text_id, key) in (
    select text_id, key from help_votes where at < ${time(before)} limit ${atOnce})`.execute(db)
  return Number(numAffectedRows)
}
