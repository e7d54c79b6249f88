import { type SpokeFor, speakingFor } from '@caselead/core/review/meeting/spoke-for.ts'
import { saveSpokeFor } from '@caselead/db/review/meeting/meetings.ts'
import type { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import { line } from '../../../input/shapes.ts'
import { leader } from '../../colleague.ts'
import { changeReview } from '../change-review.ts'
import { WhichReview } from '../review-id.ts'

const Who = line().nullable()

export const SpeakFor = WhichReview.extend({
  support: Who.describe('Who spoke for support, by id, address or name; null for nobody.'),
  engineering: Who.describe('Who spoke for engineering.'),
  product: Who.describe('Who spoke for product.'),
})

/** Says who spoke for whom. */
export async function speakFor(
  { runtime }: Context,
  { review, ...who }: z.output<typeof SpeakFor>,
): Promise<{ saved: true }> {
  const spokeFor: SpokeFor = {}
  for (const part of speakingFor) {
    const named = who[part]
    if (named !== null) spokeFor[part] = (await leader(runtime, named, part)).id
  }
  await changeReview(runtime.db, review, (trx) => saveSpokeFor(trx, review, spokeFor))
  return { saved: true }
}
