import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { type Case, caseNumber } from '@caselead/core/case/state.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { momentsOf } from '@caselead/core/review/moments.ts'
import { isBreakdown, postmortemOf, sameCauseWithin } from '@caselead/core/review/postmortem.ts'
import { type Prepared, prepared } from '@caselead/core/review/prepared.ts'
import { causesIn, treeOf } from '@caselead/core/review/whys.ts'
import { reasonInWords } from '@caselead/core/review/words.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { isConversation, recordPage } from '@caselead/core/wording/record-page.ts'
import { ruleSentence } from '@caselead/core/wording/rule-sentence.ts'
import { oneReview, oneReviewCase } from '@caselead/db/review/reviews.ts'
import { sameCause } from '@caselead/db/review/same-cause.ts'
import { whysOf } from '@caselead/db/review/whys.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { readEvents } from '../../record/read.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { visible } from '../case/seen.ts'
import { recordEntry } from '../desk/record-entry.ts'
import { basisOf } from '../figures/asked.ts'
import type { ReviewCase } from './types.ts'

const mostAlike = 10

/** A case of a review, with all that its record says before anybody writes. */
export async function reviewCase(
  context: Context,
  me: Agent,
  { review, number }: { review: number; number: number },
): Promise<ReviewCase> {
  const { runtime } = context
  const { db } = runtime
  const [one, kept, state] = await Promise.all([
    oneReview(db, review),
    oneReviewCase(db, review, number),
    visible(context, number),
  ])
  if (!one || !kept) throw new Refusal('not_found', notFoundWords.review)
  const events = await eventsUntil(runtime, number, one.closed_at)
  const { matrix, facts } = await factsNow(runtime, events)
  const told = prepared(events, facts)
  const [same, { zone }, whys] = await Promise.all([
    alike(runtime, state, told),
    basisOf(runtime),
    whysOf(db, { review, number }),
  ])
  const tree = treeOf(whys)
  return {
    review: { id: one.id, title: one.title, closedAt: one.closed_at },
    ...{ number: caseNumber(number), subject: state.subject, account: state.account.name },
    ...{ priority: facts.priority, stoppedMs: kept.stopped_ms, zone },
    reasons: kept.reasons.map(reasonInWords),
    prepared: told,
    rules: told.fired.map(({ rule, seq }) => ({ seq, says: ruleSentence(matrix, rule) ?? rule })),
    postmortem: postmortemOf(told, {
      ...{ customer: state.account.name, stoppedMs: kept.stopped_ms, same },
      causes: causesIn(tree),
    }),
    same: { ...same, rows: same.rows.map((row) => ({ ...row, number: caseNumber(row.id) })) },
    ...recordOf(events, matrix),
    finding: {
      ...{ wentWell: kept.went_well, wentWrong: kept.went_wrong, lucky: kept.lucky },
      ...{ contributing: kept.contributing, version: kept.version },
    },
    whys: tree,
    mayChange: one.closed_at === null && isLeading(me),
  }
}

/** A closed review doesn't follow its cases any more. */
async function eventsUntil({ db }: Runtime, number: number, closedAt: number | null) {
  const events = await readEvents(db, number)
  return closedAt === null ? events : events.filter(({ at }) => at <= closedAt)
}

async function factsNow({ db, matrices }: Runtime, events: readonly CaseEvent[]) {
  const later = new Map<number, Matrix>()
  for (const { kind, data } of events) {
    if (kind === 'matrix_changed') later.set(data.to, await matrices.version(db, data.to))
  }
  const [opened] = events
  const version = opened?.kind === 'opened' ? opened.data.matrixVersion : 0
  const matrix = await matrices.version(db, version)
  const facts: CaseFacts = factsOf(events, matrix, later)
  return { facts, matrix: later.get(facts.matrix) ?? matrix }
}

const alike = ({ db, now }: Runtime, { id, account }: Case, told: Prepared) =>
  sameCause(
    db,
    {
      ...{ id, account: account.id, category: told.category, incident: told.incident },
      ...{ from: told.openedAt - sameCauseWithin, openedAt: told.openedAt },
      until: told.solvedAt ?? now(),
    },
    mostAlike,
  )

/** What people said and decided, and wherever communication broke. */
function recordOf(events: readonly CaseEvent[], matrix: Matrix) {
  const moments = Map.groupBy(momentsOf(events), ({ seq }) => seq)
  const { entries, earlier } = recordPage(events, (event) => {
    const entry = recordEntry(event, events, matrix)
    const own = moments.get(event.seq) ?? []
    return isConversation(entry) || own.length > 0 ? { ...entry, moments: own } : null
  })
  const breakdowns = [...moments.values()].flat().filter(isBreakdown).length
  return { record: entries, hasEarlier: earlier !== null, breakdowns }
}
