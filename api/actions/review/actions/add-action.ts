import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { changesBetween, mostActions } from '@caselead/core/review/actions/action.ts'
import { countActions, insertAction, insertStep } from '@caselead/db/review/actions/actions.ts'
import { lockReview, oneReviewCase } from '@caselead/db/review/reviews.ts'
import { whysOf } from '@caselead/db/review/whys.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import { CaseNumber, RowNumber } from '../../../input/shapes.ts'
import { basisOf } from '../../../views/figures/asked.ts'
import { WhichReview } from '../review-id.ts'
import { reviewActionWords } from '../words.ts'
import { remindOfAction } from './remind.ts'
import { checkedAction, SaidOfAction } from './said.ts'
import { actionWords } from './words.ts'

export const AddAction = WhichReview.extend(SaidOfAction.shape).extend({
  number: CaseNumber.nullable().describe('The case of the review it’s about; null for none.'),
  why: RowNumber.nullable().describe(
    'The cause it’s about, of that case and one you can act on; null for none.',
  ),
})

type Typed = z.output<typeof AddAction>

/** Adds what is to be done. Closed reviews take more, too: they only stay as they are themselves. */
export async function addAction(
  { runtime }: Context,
  me: Agent,
  typed: Typed,
): Promise<{ action: number }> {
  const { db } = runtime
  const now = runtime.now()
  const { zone } = await basisOf(runtime)
  const said = await checkedAction(runtime, typed, { now, zone })
  return db.transaction().execute(async (trx) => {
    await mustTakeOne(trx, typed)
    const { review, number: caseId, why: whyId } = typed
    const action = await insertAction(trx, { ...said, review, caseId, whyId })
    const told = { changes: changesBetween(null, said), why: null, url: null }
    await insertStep(trx, action, { at: now, by: me.name, kind: 'added', ...told })
    await remindOfAction(trx, action, said.ownerId, { now, zone })
    return { action }
  })
}

/** One after another, so that no review gets more than it may. */
async function mustTakeOne(trx: Db, { review, number, why }: Typed): Promise<void> {
  if (!(await lockReview(trx, review))) throw new Refusal('not_found', notFoundWords.review)
  if ((await countActions(trx, review)) >= mostActions) {
    throw new Refusal('conflict', actionWords.full(mostActions))
  }
  if (number !== null && !(await oneReviewCase(trx, review, number))) {
    throw new Refusal('not_found', reviewActionWords.notInIt)
  }
  if (why === null) return
  if (number === null) throw new Refusal('invalid', actionWords.causeOfNothing, 'why')
  const cause = (await whysOf(trx, { review, number })).find(({ id }) => id === why)
  if (!cause) throw new Refusal('not_found', actionWords.noCause, 'why')
  if (!cause.canAct) throw new Refusal('invalid', actionWords.cannotAct, 'why')
}
