import { days } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import { type Chosen, mostChosen } from '@caselead/core/review/choosing.ts'
import { isWrong } from '@caselead/core/review/reasons.ts'
import type { ReviewKind } from '@caselead/core/review/review.ts'
import { oneIncident } from '@caselead/db/case/incident/lists.ts'
import { factsOfCases } from '@caselead/db/figures/read.ts'
import { caseIdsOf } from '@caselead/db/review/about.ts'
import { addReviewCases, insertReview } from '@caselead/db/review/reviews.ts'
import { account, accountByName } from '@caselead/db/team/accounts.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { requiredLine } from '../../input/shapes.ts'
import { visible } from '../../views/case/seen.ts'
import { addedByHand, always } from './add-case.ts'
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

/** Opens a review by hand, of one case, one incident, or what went wrong for an account in 90 days. */
export async function openReview(
  context: Context,
  me: Agent,
  { about }: z.output<typeof OpenReview>,
): Promise<{ review: number }> {
  const { runtime } = context
  const now = runtime.now()
  const subject = await subjectOf(context, about)
  const chosen = await casesOf(context, subject)
  const review = await runtime.db.transaction().execute(async (trx) => {
    const { kind, id, title } = subject
    const opened = { openedAt: now, openedBy: me.id, told: null }
    const review = await insertReview(trx, { kind, subject: id, title, ...opened })
    if (review !== null) await addReviewCases(trx, review, chosen)
    return review
  })
  if (review === null) throw new Error('only months have one review')
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
  const { db } = runtime
  const { kind, id, title } = subject
  const now = runtime.now()
  const span = kind === 'account' ? { from: now - days(90), to: now } : always(now)
  const ids = kind === 'case' ? [Number(id)] : await caseIdsOf(db, { kind, id }, mostChosen)
  const kept = await factsOfCases(db, factsVersion, ids)
  const facts = new Map(kept.map((each) => [each.case_id, each.facts]))
  const all = ids.map((each) => addedByHand(each, facts.get(each) ?? null, span))
  if (kind === 'account') {
    const wrong = all.filter(({ reasons }) => reasons.some(isWrong))
    if (wrong.length === 0) throw new Refusal('invalid', words.nothingWrong(title), 'about')
    return wrong
  }
  if (all.length === 0) throw new Refusal('invalid', words.noCases, 'about')
  return all
}
