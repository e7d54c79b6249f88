import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { mayWorkOn } from '@caselead/core/review/actions/action.ts'
import { lockAction } from '@caselead/db/review/actions/actions.ts'
import type { Db } from '@caselead/db/tables.ts'
import { z } from 'zod'
import type { Agent } from '../../../auth/visitor.ts'
import { RowNumber } from '../../../input/shapes.ts'
import { Version } from '../describe-review.ts'
import { actionWords } from './words.ts'

export const WhichAction = z.object({ action: RowNumber.describe('The action, by its id.') })

export const SeenAction = WhichAction.extend({ version: Version })

export type LockedAction = NonNullable<Awaited<ReturnType<typeof lockAction>>>

/** Changes an action in one transaction, as its writer saw it; whether its review is closed doesn't matter. */
export const workOnAction = <T>(
  db: Db,
  me: Agent,
  { action, version }: z.output<typeof SeenAction>,
  change: (trx: Db, found: LockedAction) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (trx) => {
    const found = await lockAction(trx, action)
    if (!found) throw new Refusal('not_found', notFoundWords.action)
    if (!mayWorkOn({ ownerId: found.owner_id }, me)) {
      throw new Refusal('not_allowed', actionWords.notYours)
    }
    if (found.version !== version) throw new Refusal('conflict', actionWords.changed)
    return change(trx, found)
  })

/** The same of one that hasn't ended. */
export const workOnOpenAction = <T>(
  db: Db,
  me: Agent,
  seen: z.output<typeof SeenAction>,
  change: (trx: Db, found: LockedAction) => Promise<T>,
): Promise<T> =>
  workOnAction(db, me, seen, (trx, found) => {
    if (found.ended_how !== null) throw new Refusal('conflict', actionWords.ended)
    return change(trx, found)
  })
