import { Refusal } from '@caselead/core/base/refusal.ts'
import {
  causeCategories,
  deepestWhy,
  mostSeqs,
  mostWhys,
  treeOf,
  type WhyInTree,
} from '@caselead/core/review/whys.ts'
import { oneReviewCase } from '@caselead/db/review/reviews.ts'
import { deleteWhy, insertWhy, saveWhy, whysOf } from '@caselead/db/review/whys.ts'
import type { Db } from '@caselead/db/tables.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { RowNumber, requiredLine } from '../../input/shapes.ts'
import { changeReview } from './change-review.ts'
import { Version } from './describe-review.ts'
import { WhichReviewCase } from './review-id.ts'
import { reviewActionWords as words } from './words.ts'

const WhySaid = WhichReviewCase.extend({
  said: requiredLine(words.whyMissing).describe('The answer, in a sentence.'),
  category: z.enum(causeCategories).nullable().describe('What kind of cause it is, if it’s known.'),
  seqs: z
    .array(RowNumber)
    .max(mostSeqs)
    .describe('Events of the case’s record that show it, by their numbers.'),
  canAct: z.boolean().describe('Whether somebody can do something about it.'),
})

export const AddWhy = WhySaid.extend({
  parent: RowNumber.nullable().describe('The cause it explains; null for what happened.'),
})

export const WhichWhy = WhichReviewCase.extend({ why: RowNumber.describe('The cause, by its id.') })

export const EditWhy = WhySaid.extend(WhichWhy.shape).extend({ version: Version })

type Which = z.output<typeof WhichReviewCase>

/** Adds a cause below another, or what happened. */
export async function addWhy(
  { runtime: { db } }: Context,
  { parent, ...why }: z.output<typeof AddWhy>,
): Promise<{ why: number }> {
  const id = await changeReview(db, why.review, async (trx) => {
    const tree = await lockedTree(trx, why)
    if (tree.length >= mostWhys) throw new Refusal('conflict', words.manyWhys(mostWhys))
    if (parent !== null && found(tree, parent).depth >= deepestWhy) {
      throw new Refusal('conflict', words.deepWhy)
    }
    return insertWhy(trx, { ...why, parentId: parent })
  })
  return { why: id }
}

/** Changes a cause. */
export async function editWhy(
  { runtime: { db } }: Context,
  { why, version, ...said }: z.output<typeof EditWhy>,
): Promise<{ why: number }> {
  await changeReview(db, said.review, async (trx) => {
    found(await lockedTree(trx, said), why)
    if (!(await saveWhy(trx, { id: why, version, ...said }))) {
      throw new Refusal('conflict', words.changed)
    }
  })
  return { why }
}

/** Removes a cause with nothing below it. */
export async function removeWhy(
  { runtime: { db } }: Context,
  { why, ...which }: z.output<typeof WhichWhy>,
): Promise<{ removed: true }> {
  await changeReview(db, which.review, async (trx) => {
    if (!found(await lockedTree(trx, which), why).isLeaf) {
      throw new Refusal('conflict', words.whysBelow)
    }
    await deleteWhy(trx, why)
  })
  return { removed: true }
}

/** The review is locked already. */
async function lockedTree(trx: Db, which: Which): Promise<WhyInTree[]> {
  if (!(await oneReviewCase(trx, which.review, which.number))) {
    throw new Refusal('not_found', words.notInIt)
  }
  return treeOf(await whysOf(trx, which))
}

function found(tree: readonly WhyInTree[], id: number): WhyInTree {
  const why = tree.find((each) => each.id === id)
  if (!why) throw new Refusal('not_found', words.noWhy)
  return why
}
