import { minutes } from '@caselead/core/base/instant.ts'
import { closedUnkept } from '@caselead/db/review/snapshots.ts'
import { keepPages } from '../../actions/review/keep-pages.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const mostAtOnce = 5
const lookEvery = minutes(60)

/**
 * Keeps the pages of reviews that an earlier version closed. Answers when to look again: at once while some
 * are left.
 */
export async function keepReviews(runtime: Runtime): Promise<number> {
  const { db, now } = runtime
  const left = await closedUnkept(db, mostAtOnce)
  for (const review of left) {
    await db.transaction().execute((trx) => keepPages({ ...runtime, db: trx }, review, now()))
  }
  return left.length === mostAtOnce ? now() : now() + lookEvery
}
