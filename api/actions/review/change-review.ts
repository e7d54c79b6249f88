import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { lockReview } from '@caselead/db/review/reviews.ts'
import type { Db } from '@caselead/db/tables.ts'
import { reviewActionWords as words } from './words.ts'

/** Changes a review that's open, in one transaction; one after another. */
export const changeReview = <T>(db: Db, id: number, change: (trx: Db) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (trx) => {
    const found = await lockReview(trx, id)
    if (!found) throw new Refusal('not_found', notFoundWords.review)
    if (found.closed_at !== null) throw new Refusal('conflict', words.closed)
    return change(trx)
  })
