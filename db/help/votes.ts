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
