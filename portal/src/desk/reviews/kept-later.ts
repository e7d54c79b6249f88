import type { ReviewPage } from '@caselead/api/views/review/types.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { reviewWords as words } from '../../words/desk/reviews/reviews.ts'
import { when } from '../../words/times.ts'

/** Said of a review whose pages were kept some time after it was closed. */
export function keptLater(
  { closedAt, keptAt, zone }: Pick<ReviewPage, 'closedAt' | 'keptAt' | 'zone'>,
  now: number,
): string[] {
  if (closedAt === null || keptAt === null || keptAt - closedAt < minutes(1)) return []
  return [words.keptLater(when(keptAt, now, zone))]
}
