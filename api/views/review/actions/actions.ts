import { days, type Instant } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { mayWorkOn, mostActions, stateOf } from '@caselead/core/review/actions/action.ts'
import type { Effect } from '@caselead/core/review/actions/effect.ts'
import { dayAt, daysAfter } from '@caselead/core/review/actions/reminders.ts'
import { treeOf } from '@caselead/core/review/whys.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import { initials } from '@caselead/core/wording/standing.ts'
import {
  type ActionRow,
  actionsDueFor,
  actionsOfReview,
  earlierActions,
  oneAction,
  openActions,
  stepsOf,
} from '@caselead/db/review/actions/lists.ts'
import { oneReview } from '@caselead/db/review/reviews.ts'
import { whysOf } from '@caselead/db/review/whys.ts'
import type { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import { basisOf } from '../../figures/asked.ts'
import { paging } from '../../types/paging.ts'
import type { ActionsAsked } from './asked.ts'
import { effectsOf } from './effects.ts'
import type { ActionList, ActionPage, ActionView, ReviewActions } from './types.ts'

const mostEarlier = 50
const mostSteps = 50
const endedWithin = days(180)
/** On somebody's day. */
const dueWithin = 7
const mostDue = 20

/** The actions of a review, or of one of its cases; beside an open review of a month, those of earlier ones. */
export async function reviewActions(
  { runtime }: Context,
  me: Agent,
  { review, number }: { review: number; number: number | null },
): Promise<ReviewActions> {
  const { db } = runtime
  const one = await oneReview(db, review)
  if (!one) throw new Refusal('not_found', notFoundWords.review)
  const { zone, today } = await calendar(runtime)
  const hasEarlier = one.kind === 'month' && one.closed_at === null && number === null
  const endedSince = runtime.now() - endedWithin
  const [rows, before, whys] = await Promise.all([
    actionsOfReview(db, { review, number }, mostActions),
    hasEarlier ? earlierActions(db, { review, endedSince }, mostEarlier) : [],
    number === null ? [] : whysOf(db, { review, number }),
  ])
  const seen = viewer(me, today, await effectsOf(runtime, [...rows, ...before], zone))
  return {
    ...{ actions: rows.map(seen), earlier: before.map(seen), mayAdd: isLeading(me), today },
    causes: treeOf(whys).flatMap(({ id, said, canAct }) => (canAct ? [{ id, said }] : [])),
  }
}

/** A page of the open actions of the team, or of the reader: the longest late first. */
export async function actionList(
  { runtime }: Context,
  me: Agent,
  { of, ...asked }: z.output<typeof ActionsAsked>,
): Promise<ActionList> {
  const { today } = await calendar(runtime)
  const owner = of === 'me' ? me.id : null
  const { found, total } = await openActions(runtime.db, { ...asked, owner })
  return {
    actions: found.rows.map((row) => view(row, me, today)),
    paging: paging(found, total),
    today,
  }
}

/** The reader's own that are late or due within 7 days, at most 20. */
export async function myActions(
  { runtime }: Context,
  me: Agent,
): Promise<{ actions: ActionView[]; today: string }> {
  const { today } = await calendar(runtime)
  const due = { owner: me.id, until: daysAfter(today, dueWithin) }
  const rows = await actionsDueFor(runtime.db, due, mostDue)
  return { actions: rows.map((row) => view(row, me, today)), today }
}

/** An action with all that happened to it. */
export async function actionPage(
  { runtime }: Context,
  me: Agent,
  { action }: { action: number },
): Promise<ActionPage> {
  const { zone, today } = await calendar(runtime)
  const [row, steps] = await Promise.all([
    oneAction(runtime.db, action),
    stepsOf(runtime.db, action, mostSteps),
  ])
  if (!row) throw new Refusal('not_found', notFoundWords.action)
  return {
    action: viewer(me, today, await effectsOf(runtime, [row], zone))(row),
    steps: steps.map(({ at, by, kind, told }) => ({ at, by, kind, ...told })),
    ...{ zone, today },
  }
}

async function calendar(runtime: Runtime): Promise<{ zone: string; today: string }> {
  const { zone } = await basisOf(runtime)
  return { zone, today: dayAt(runtime.now(), zone) }
}

const viewer =
  (me: Agent, today: string, effects: ReadonlyMap<number, Effect>) => (row: ActionRow) => ({
    ...view(row, me, today),
    effect: effects.get(row.id) ?? null,
  })

function view(row: ActionRow, me: Agent, today: string): ActionView {
  const { id, owner_id: ownerId, owner, due_on: dueOn } = row
  const ended = endedOf(row)
  return {
    ...{ id, review: { id: row.review_id, title: row.review } },
    case:
      row.case_id === null ? null : { number: caseNumber(row.case_id), subject: row.subject ?? '' },
    why: row.why_id === null ? null : { id: row.why_id, said: row.why ?? '' },
    ...{ kind: row.kind, what: row.what, dueOn, ended, figure: row.figure, version: row.version },
    owner:
      ownerId === null || owner === null
        ? null
        : { id: ownerId, name: owner, initials: initials(owner), hasLeft: row.has_left },
    state: stateOf({ dueOn, ended }, today),
    mayWork: mayWorkOn({ ownerId }, me),
  }
}

function endedOf({
  ended_how: how,
  ended_at: at,
  ended_by: by,
  ended_why: why,
  ended_url: url,
}: ActionRow) {
  return how === null || at === null
    ? null
    : { how, at: at satisfies Instant, by: by ?? '', why: why ?? '', url }
}
