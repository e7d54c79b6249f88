import type { SpokeFor } from '@caselead/core/review/meeting/spoke-for.ts'
import { sql } from 'kysely'
import type { Db } from '../../tables.ts'

/** Who is invited to a review's meeting, by name; those who have left get no more mail. */
export async function invitedTo(db: Db, review: number) {
  return db
    .selectFrom('review_invited')
    .innerJoin('agents', 'agents.id', 'review_invited.agent_id')
    .select(['agents.id', 'agents.name', 'agents.email'])
    .where('review_id', '=', review)
    .orderBy('agents.name')
    .execute()
}

export async function setInvited(db: Db, review: number, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('review_invited').where('review_id', '=', review).execute()
  if (ids.length === 0) return
  await sql`insert into review_invited (review_id, agent_id)
    select ${review}::int, id from unnest(${[...ids]}::text[]) as id
    on conflict do nothing`.execute(db)
}

interface Arranged {
  place: string
  minutes: number
  organiserId: string
}

/** Where and how long; whoever invited first stays its organiser. */
export async function arrangeMeeting(
  db: Db,
  review: number,
  { place, minutes, organiserId }: Arranged,
): Promise<void> {
  await sql`update reviews set place = ${place}, meets_for = ${minutes},
    organiser_id = coalesce(organiser_id, ${organiserId}) where id = ${review}`.execute(db)
}

/** One more with every change that people are told of. */
export async function nextInvitation(db: Db, review: number): Promise<number> {
  const { rows } = await sql<{ invitation: number }>`
    update reviews set invitation = invitation + 1 where id = ${review} returning invitation`.execute(
    db,
  )
  return rows[0]?.invitation ?? 0
}

export async function saveSpokeFor(db: Db, review: number, spokeFor: SpokeFor): Promise<void> {
  await db
    .updateTable('reviews')
    .set({ spoke_for: JSON.stringify(spokeFor) })
    .where('id', '=', review)
    .execute()
}
