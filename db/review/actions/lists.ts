import { sql } from 'kysely'
import { countedPage, type Order, type PageRequest } from '../../pages.ts'
import type { Db } from '../../tables.ts'
import { time } from '../../time.ts'

/** Actions with what they belong to, and whether their owner is still there. */
const actions = (db: Db) =>
  db
    .selectFrom('review_actions as action')
    .innerJoin('reviews', 'reviews.id', 'action.review_id')
    .leftJoin('agents as owner', 'owner.id', 'action.owner_id')
    .leftJoin('cases', 'cases.id', 'action.case_id')
    .leftJoin('review_whys as why', 'why.id', 'action.why_id')
    .select(['action.id', 'action.review_id', 'reviews.title as review', 'action.case_id'])
    .select(['cases.subject', 'action.why_id', 'why.said as why', 'action.kind', 'action.what'])
    .select(['action.owner_id', 'owner.name as owner', 'action.figure', 'action.version'])
    .select(['action.ended_how', 'action.ended_at', 'action.ended_by', 'action.ended_why'])
    .select(['action.ended_url', sql<string>`action.due_on::text`.as('due_on')])
    .select(sql<boolean>`owner.left_at is not null or owner.role = 'partner'`.as('has_left'))

export type ActionRow = Awaited<ReturnType<typeof actionsOfReview>>[number]

/** Those of a review, or of one of its cases, as they were added. */
export async function actionsOfReview(
  db: Db,
  { review, number }: { review: number; number: number | null },
  most: number,
) {
  const all = actions(db).where('action.review_id', '=', review)
  const asked = number === null ? all : all.where('action.case_id', '=', number)
  return asked.orderBy('action.id').limit(most).execute()
}

/**
 * Those of reviews opened before this one: open ones by when they're due, then those that ended since, the
 * newest first.
 */
export async function earlierActions(
  db: Db,
  { review, endedSince }: { review: number; endedSince: number },
  most: number,
): Promise<ActionRow[]> {
  return actions(db)
    .where('action.review_id', '!=', review)
    .where(
      'reviews.opened_at',
      '<',
      db.selectFrom('reviews').select('opened_at').where('id', '=', review),
    )
    .where((eb) =>
      eb.or([eb('action.ended_at', 'is', null), eb('action.ended_at', '>=', time(endedSince))]),
    )
    .orderBy(sql`action.ended_at is not null`)
    .orderBy(sql`case when action.ended_at is null then action.due_on end`)
    .orderBy('action.ended_at', 'desc')
    .orderBy('action.id')
    .limit(most)
    .execute()
}

export async function oneAction(db: Db, id: number): Promise<ActionRow | undefined> {
  return actions(db).where('action.id', '=', id).executeTakeFirst()
}

/** All that happened to it, the newest at most so many. */
export async function stepsOf(db: Db, id: number, most: number) {
  return db
    .selectFrom('review_action_steps')
    .selectAll()
    .where('action_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
}

/** A page of the open ones, the longest late first, and how many there are; of one owner, or of all. */
export async function openActions(
  db: Db,
  { owner, ...asked }: PageRequest & { owner: string | null },
) {
  const open = actions(db).where('action.ended_at', 'is', null)
  const rows = owner === null ? open : open.where('action.owner_id', '=', owner)
  const ids = db.selectFrom('review_actions').select('id').where('ended_at', 'is', null)
  const all = owner === null ? ids : ids.where('owner_id', '=', owner)
  return countedPage(db, { rows, all, order: soonestFirst, asked })
}

const soonestFirst: Order<{ due_on: string; id: number }> = {
  by: [sql`action.due_on::text`, sql.ref('action.id')],
  are: ['text', 'id'],
  placeOf: ({ due_on, id }) => [due_on, id],
}

/** Somebody's open ones due by a day. */
export async function actionsDueFor(
  db: Db,
  { owner, until }: { owner: string; until: string },
  most: number,
): Promise<ActionRow[]> {
  return actions(db)
    .where('action.ended_at', 'is', null)
    .where('action.owner_id', '=', owner)
    .where('action.due_on', '<=', sql<string>`${until}::date`)
    .orderBy('action.due_on')
    .orderBy('action.id')
    .limit(most)
    .execute()
}
