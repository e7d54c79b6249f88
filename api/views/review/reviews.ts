import { days } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { mostHeld } from '@caselead/core/review/choosing.ts'
import { type SpokeFor, speakingFor } from '@caselead/core/review/meeting/spoke-for.ts'
import { type FoundCause, type Recurring, recurringIn } from '@caselead/core/review/recurring.ts'
import { reasonInWords } from '@caselead/core/review/words.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { invitedTo } from '@caselead/db/review/meeting/meetings.ts'
import {
  casesOfReview,
  type ListedReview,
  newestReviews,
  oneReview,
  type ReviewedCase,
} from '@caselead/db/review/reviews.ts'
import { ownPage, snapshotOf } from '@caselead/db/review/snapshots.ts'
import { causesSince } from '@caselead/db/review/whys.ts'
import type { Db } from '@caselead/db/tables.ts'
import { namesOfAgents } from '@caselead/db/team/people.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { basisOf } from '../figures/asked.ts'
import type { RecurringCause, ReviewCaseRow, ReviewPage, ReviewRow } from './types.ts'

/** Three years of months, and some by hand. */
const mostListed = 50

const aYear = days(365)
const mostCauses = 2000
const mostRecurring = 20

/** The newest reviews, at most 50. */
export async function reviewList({ runtime }: Context): Promise<{ reviews: ReviewRow[] }> {
  return { reviews: (await newestReviews(runtime.db, mostListed)).map(reviewRow) }
}

/** A review with its agenda, and what else was chosen; of a closed one what was kept. */
export async function reviewPage(
  { runtime }: Context,
  me: Agent,
  { review }: { review: number },
): Promise<ReviewPage> {
  const kept = await snapshotOf<ReviewPage>(runtime.db, { review, page: ownPage })
  if (kept) return { ...kept.told, keptAt: kept.taken_at }
  const live = await liveReview(runtime, review)
  return { ...live, mayChange: live.closedAt === null && isLeading(me) }
}

/** What a review needs of the running program. */
export type ReviewDeps = Pick<Runtime, 'db' | 'now' | 'matrices'>

/** As it is now, for a reader who can't change it. */
export async function liveReview(runtime: ReviewDeps, review: number): Promise<ReviewPage> {
  const { db } = runtime
  const [one, cases, { zone }, causes, invited] = await Promise.all([
    oneReview(db, review),
    casesOfReview(db, review, mostHeld),
    basisOf(runtime),
    causesSince(db, runtime.now() - aYear, mostCauses),
    invitedTo(db, review),
  ])
  if (!one) throw new Refusal('not_found', notFoundWords.review)
  const { lead_id: leadId, lead, told, notes, decisions, version } = one
  const agenda = cases.filter(({ is_on_agenda: isOn }) => isOn).map(caseRow)
  return {
    ...reviewRow({ ...one, cases: agenda.length }),
    ...{ openedAt: one.opened_at, told, notes, decisions, version },
    ...{ closedBy: one.closer ?? one.closed_by, keptAt: null },
    lead: leadId === null || lead === null ? null : { id: leadId, name: lead },
    meeting: {
      ...{ place: one.place, lasts: one.meets_for },
      invited: invited.map(({ id, name }) => ({ id, name })),
    },
    spokeFor: await whoSpoke(db, one.spoke_for),
    agenda,
    others: cases.filter(({ is_on_agenda: isOn }) => !isOn).map(caseRow),
    recurring: recurringNow(causes),
    mayChange: false,
    zone,
  }
}

async function whoSpoke(db: Db, spokeFor: SpokeFor): Promise<ReviewPage['spokeFor']> {
  const names = await namesOfAgents(db, Object.values(spokeFor))
  const known = speakingFor.flatMap((part) => {
    const id = spokeFor[part]
    const name = id === undefined ? undefined : names.get(id)
    return id === undefined || name === undefined ? [] : [[part, { id, name }] as const]
  })
  return Object.fromEntries(known)
}

const recurringNow = (causes: readonly FoundCause[]): RecurringCause[] =>
  recurringIn(causes).slice(0, mostRecurring).map(recurringCause)

const reviewRow = (row: ListedReview): ReviewRow => ({
  ...{ id: row.id, kind: row.kind, title: row.title, cases: row.cases },
  ...{ closedAt: row.closed_at, meetsAt: row.meets_at },
})

const caseRow = (row: ReviewedCase): ReviewCaseRow => ({
  ...{ number: caseNumber(row.case_id), subject: row.subject, account: row.account },
  ...{ priority: row.priority, stoppedMs: row.stopped_ms },
  reasons: row.reasons.map(reasonInWords),
})

const recurringCause = ({ cases, ...cause }: Recurring): RecurringCause => ({
  ...cause,
  cases: cases.length,
  numbers: cases.slice(0, mostRecurring).map(caseNumber),
})
