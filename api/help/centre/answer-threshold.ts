import { minutes } from '@caselead/core/base/instant.ts'
import { sureFrom } from '@caselead/core/help/answer/answer.ts'
import { sureFromVerdicts } from '@caselead/core/help/answer/learned.ts'
import { answerVerdicts } from '@caselead/db/help/use/verdicts.ts'
import type { Db } from '@caselead/db/tables.ts'

const readEvery = minutes(1)

/** From which confidence on answers are shown. A search never waits for it: it's read beside them. */
export function answerThreshold(db: Db, steady: () => number): () => number {
  let known = sureFrom
  let readAt = Number.NEGATIVE_INFINITY
  return () => {
    if (steady() - readAt < readEvery) return known
    readAt = steady()
    answerVerdicts(db)
      .then((verdicts) => {
        known = sureFromVerdicts(verdicts)
      })
      .catch(() => {})
    return known
  }
}
