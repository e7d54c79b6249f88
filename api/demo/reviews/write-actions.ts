import { days, type Instant } from '@caselead/core/base/instant.ts'
import {
  type ActionSaid,
  changesBetween,
  type Ended,
} from '@caselead/core/review/actions/action.ts'
import { dayAt, daysAfter } from '@caselead/core/review/actions/reminders.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { insertAction, insertStep, saveEnd } from '@caselead/db/review/actions/actions.ts'
import { takeActionReminders } from '@caselead/db/review/actions/reminders.ts'
import type { Db } from '@caselead/db/tables.ts'
import { remindersAsked } from '../../actions/review/actions/remind.ts'
import { reviewDemoWords } from '../told/review-words.ts'

export interface HeldReview {
  id: number
  /** When its actions were agreed on. */
  at: Instant
  /** What they're about, if there is one. */
  cause: { caseId: number; whyId: number } | null
}

interface Setting {
  now: Instant
  zone: string
  team: readonly Agent[]
}

type DemoAction = Pick<ActionSaid, 'kind' | 'what' | 'figure'> & { owner: string }

const { actions } = reviewDemoWords

/** What the reviews of three months wanted done: one is done, one late, one won't be done, one is due in a week. */
export async function writeActions(
  db: Db,
  [first, second, third]: readonly HeldReview[],
  setting: Setting,
): Promise<void> {
  const { now, zone } = setting
  const today = dayAt(now, zone)
  if (first) {
    const due = dayAt(first.at + days(7), zone)
    const id = await write(db, first, { ...actions.done, due }, setting)
    await end(db, id, { ...actions.done.end, how: 'done', at: first.at + days(3) })
  }
  if (second) {
    await write(db, second, { ...actions.late, due: daysAfter(today, -4) }, setting)
    const due = dayAt(second.at + days(14), zone)
    const id = await write(db, second, { ...actions.notDoing, due }, setting)
    await end(db, id, { ...actions.notDoing.end, how: 'not_doing', at: second.at + days(2) })
  }
  if (third) await write(db, third, { ...actions.next, due: daysAfter(today, 7) }, setting)
  // Its owner was reminded in time.
  const late = { ...remindersAsked('late', { now, zone }), owner: null, now: now - days(3) }
  await takeActionReminders(db, late, 1)
}

async function write(
  db: Db,
  { id: review, at, cause }: HeldReview,
  { owner, due: dueOn, kind, what, figure }: DemoAction & { due: string },
  { team }: Setting,
): Promise<number> {
  const ownerId = team.find(({ name }) => name === owner)?.id ?? null
  const { caseId, whyId } = cause ?? { caseId: null, whyId: null }
  const said = { kind, what, ownerId, dueOn, figure }
  const id = await insertAction(db, { ...said, review, caseId, whyId })
  const changes = changesBetween(null, { ...said, owner })
  await insertStep(db, id, { at, by: actions.by, kind: 'added', changes, why: null, url: null })
  return id
}

async function end(db: Db, id: number, ended: Ended): Promise<void> {
  await saveEnd(db, id, ended)
  const { how, at, by, why, url } = ended
  await insertStep(db, id, { at, by, kind: how, changes: [], why, url })
}
