import { minutes } from '@caselead/core/base/instant.ts'
import { closedUnkept } from '@caselead/db/review/snapshots.ts'
import { keepPages } from '../../actions/review/keep-pages.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const mostAtOnce = 50
const lookEvery = minutes(60)

/**
 * Keeps the pages of reviews that an earlier version closed; one that can't be read doesn't keep the others
 * waiting. Answers when to look again: at once while some are left.
 */
export async function keepReviews(runtime: Runtime): Promise<number> {
  const { db, now, log } = runtime
  const left = await closedUnkept(db, mostAtOnce)
  let kept = 0
  for (const review of left) {
    try {
      await db.transaction().execute((trx) => keepPages({ ...runtime, db: trx }, review, now()))
      kept += 1
    } catch (error) {
      log.error({ error, review }, 'the pages of this review could not be kept')
    }
  }
  return kept > 0 && left.length === mostAtOnce ? now() : now() + lookEvery
}
