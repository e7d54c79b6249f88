import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { draftReport } from '@caselead/core/review/report/draft.ts'
import type { ReportText } from '@caselead/core/review/report/report.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import { readEvents } from '../../../record/read.ts'
import { liveReviewCase } from '../review-case.ts'
import type { ReviewDeps } from '../reviews.ts'

interface Which {
  review: number
  number: number
  /** The customer's. */
  zone: string
}

/** What can be said to the customer before anybody writes. */
export async function draftOf(
  runtime: ReviewDeps,
  { review, number, zone }: Which,
): Promise<ReportText> {
  const found = await oneCase(runtime.db, number)
  if (!found) throw new Refusal('not_found', notFoundWords.case)
  const { told } = await liveReviewCase(runtime, { review, number })
  return draftReport({
    ...{ subject: found.state.subject, zone, prepared: told.prepared, whys: told.whys },
    ...{ stoppedMs: told.stoppedMs, events: await readEvents(runtime.db, number) },
  })
}
