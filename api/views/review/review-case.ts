import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { type Case, caseNumber } from '@caselead/core/case/state.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { momentsOf } from '@caselead/core/review/moments.ts'
import { aliasesOf, blameless } from '@caselead/core/review/people/blameless.ts'
import { type NamedThere, peopleIn } from '@caselead/core/review/people/people-in.ts'
import { isBreakdown, postmortemOf, sameCauseWithin } from '@caselead/core/review/postmortem.ts'
import { type Prepared, prepared } from '@caselead/core/review/prepared.ts'
import { causesIn, treeOf } from '@caselead/core/review/whys.ts'
import { reasonInWords } from '@caselead/core/review/words.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { isConversation, recordPage } from '@caselead/core/wording/record-page.ts'
import { ruleSentence } from '@caselead/core/wording/rule-sentence.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import { oneReview, oneReviewCase } from '@caselead/db/review/reviews.ts'
import { sameCause } from '@caselead/db/review/same-cause.ts'
import { snapshotOf } from '@caselead/db/review/snapshots.ts'
import { whysOf } from '@caselead/db/review/whys.ts'
import type { Db } from '@caselead/db/tables.ts'
import { positionsOf } from '@caselead/db/team/people.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { readEvents } from '../../record/read.ts'
import { recordEntry } from '../desk/record-entry.ts'
import { basisOf } from '../figures/asked.ts'
import type { ReviewDeps } from './reviews.ts'
import type { ReviewCase } from './types.ts'

const mostAlike = 10

interface Which {
  review: number
  number: number
}

/** A case of a review, with all that its record says before anybody writes; of a closed one what was kept. */
export async function reviewCase(
  { runtime }: Context,
  me: Agent,
  { review, number }: Which,
): Promise<ReviewCase> {
  const one = await oneReview(runtime.db, review)
  const kept = await snapshotOf<ReviewCase>(runtime.db, { review, page: number })
  const { told, people } = kept ?? (await liveReviewCase(runtime, { review, number }))
  const page = {
    ...{ ...told, showsNames: one?.shows_names ?? false },
    review: { ...told.review, keptAt: kept?.taken_at ?? null },
    mayChange: told.review.closedAt === null && isLeading(me),
  }
  return page.showsNames ? page : withRoles(runtime, page, people)
}

/** Roles in the place of the team's names; what people write in the review stays as they wrote it. */
async function withRoles(
  { db }: ReviewDeps,
  page: ReviewCase,
  people: readonly NamedThere[],
): Promise<ReviewCase> {
  const ids = people.filter(({ is }) => is === 'agent').map(({ id }) => id)
  const aliases = aliasesOf(people, await positionsOf(db, ids))
  const { prepared: said, rules, postmortem, record } = page
  return { ...page, ...blameless({ prepared: said, rules, postmortem, record }, aliases) }
}

/** As it is now, for a reader who can't change it, and whom it names. */
export async function liveReviewCase(
  runtime: ReviewDeps,
  { review, number }: Which,
): Promise<{ told: ReviewCase; people: NamedThere[] }> {
  const { db } = runtime
  const [one, kept, state] = await Promise.all([
    oneReview(db, review),
    oneReviewCase(db, review, number),
    stateOf(db, number),
  ])
  if (!one || !kept || !state) throw new Refusal('not_found', notFoundWords.review)
  const events = await eventsUntil(runtime, number, one.closed_at)
  const { matrix, facts } = await factsNow(runtime, events)
  const said = prepared(events, facts)
  const [same, { zone }, whys] = await Promise.all([
    alike(runtime, state, said),
    basisOf(runtime),
    whysOf(db, { review, number }),
  ])
  const tree = treeOf(whys)
  const page = {
    review: { id: one.id, title: one.title, closedAt: one.closed_at, keptAt: null },
    ...{ number: caseNumber(number), subject: state.subject, account: state.account.name },
    ...{ priority: facts.priority, stoppedMs: kept.stopped_ms, zone },
    reasons: kept.reasons.map(reasonInWords),
    prepared: said,
    rules: said.fired.map(({ rule, seq }) => ({ seq, says: ruleSentence(matrix, rule) ?? rule })),
    postmortem: postmortemOf(said, {
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
    ...{ mayChange: false, showsNames: one.shows_names },
  }
  return { told: page, people: peopleIn(events) }
}

const stateOf = async (db: Db, number: number) => (await oneCase(db, number))?.state

/** A closed review doesn't follow its cases any more. */
async function eventsUntil({ db }: ReviewDeps, number: number, closedAt: number | null) {
  const events = await readEvents(db, number)
  return closedAt === null ? events : events.filter(({ at }) => at <= closedAt)
}

async function factsNow({ db, matrices }: ReviewDeps, events: readonly CaseEvent[]) {
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

const alike = ({ db, now }: ReviewDeps, { id, account }: Case, told: Prepared) =>
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
