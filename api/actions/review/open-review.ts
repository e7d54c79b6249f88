import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import type { Span } from '@caselead/core/figures/period.ts'
import { byCost, type Chosen, mostChosen } from '@caselead/core/review/choosing.ts'
import { isWrong } from '@caselead/core/review/reasons.ts'
import type { ReviewKind } from '@caselead/core/review/review.ts'
import { oneIncident } from '@caselead/db/case/incident/lists.ts'
import { factsOfCases } from '@caselead/db/figures/read.ts'
import { caseIdsOf } from '@caselead/db/review/about.ts'
import { addReviewCases, insertReview, openReviewOf } from '@caselead/db/review/reviews.ts'
import { account, accountByName } from '@caselead/db/team/accounts.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { requiredLine } from '../../input/shapes.ts'
import { readEvents } from '../../record/read.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { visible } from '../../views/case/seen.ts'
import { factsNow } from '../../views/review/facts-now.ts'
import { addedByHand, recently } from './add-case.ts'
import { reviewActionWords as words } from './words.ts'

export const OpenReview = z.object({
  about: requiredLine(words.aboutMissing).describe(
    'A case by its number (`C-1042`), an incident by its id, or an account by its id or name.',
  ),
})

interface Subject {
  kind: Exclude<ReviewKind, 'month'>
  id: string
  title: string
}

/**
 * Opens a review by hand, of one case, one incident, or what went wrong for an account in 90 days. One that's
 * open about the same is gone on with.
 */
export async function openReview(
  context: Context,
  me: Agent,
  { about }: z.output<typeof OpenReview>,
): Promise<{ review: number }> {
  const { runtime } = context
  const now = runtime.now()
  const subject = await subjectOf(context, about)
  const { kind, id, title } = subject
  const known = await openReviewOf(runtime.db, { kind, subject: id })
  if (known !== undefined) return { review: known }
  const chosen = await casesOf(context, subject)
  const review = await runtime.db.transaction().execute(async (trx) => {
    const opened = { openedAt: now, openedBy: me.id, told: null }
    const review = await insertReview(trx, { kind, subject: id, title, ...opened })
    if (review !== null) await addReviewCases(trx, review, chosen)
    return review ?? (await openReviewOf(trx, { kind, subject: id }))
  })
  if (review === undefined) throw new Refusal('conflict', words.closed)
  return { review }
}

async function subjectOf(context: Context, about: string): Promise<Subject> {
  const { db } = context.runtime
  const number = /^c-?(\d{1,9})$/i.exec(about)?.[1]
  if (number !== undefined) {
    const one = await visible(context, Number(number))
    return { kind: 'case', id: String(one.id), title: `${caseNumber(one.id)} ${one.subject}` }
  }
  const incident = await oneIncident(db, about)
  if (incident) return { kind: 'incident', id: incident.id, title: incident.title }
  const customer = (await account(db, about)) ?? (await accountByName(db, about))
  if (customer) return { kind: 'account', id: customer.id, title: customer.name }
  throw new Refusal('not_found', notFoundWords.reviewed, 'about')
}

async function casesOf({ runtime }: Context, subject: Subject): Promise<Chosen[]> {
  const span = recently(runtime.now())
  const { kind, id, title } = subject
  if (kind === 'case') return allOf(runtime, [Number(id)], span)
  const since = kind === 'account' ? span.from : 0
  const ids = await caseIdsOf(runtime.db, { kind, id, since }, mostLookedAt)
  const all = await allOf(runtime, ids, span)
  if (kind === 'account') {
    const wrong = all.filter(({ reasons }) => reasons.some(isWrong))
    if (wrong.length === 0) throw new Refusal('invalid', words.nothingWrong(title), 'about')
    return costliest(wrong)
  }
  if (all.length === 0) throw new Refusal('invalid', words.noCases, 'about')
  return costliest(all)
}

const mostLookedAt = 2000

const costliest = (all: readonly Chosen[]) => all.toSorted(byCost).slice(0, mostChosen)

/** From their kept facts, or from their events where nobody has counted them yet. */
async function allOf(runtime: Runtime, ids: readonly number[], span: Span): Promise<Chosen[]> {
  const kept = await factsOfCases(runtime.db, factsVersion, ids)
  const known = new Map(kept.map(({ case_id, facts }) => [case_id, facts]))
  if (ids.length - known.size > mostChosen) throw new Refusal('conflict', words.notCounted)
  const all: Chosen[] = []
  for (const id of ids) {
    const facts = known.get(id) ?? (await factsNow(runtime, await readEvents(runtime.db, id))).facts
    all.push(addedByHand(id, facts, span))
  }
  return all
}
