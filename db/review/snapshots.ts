import type { NamedThere } from '@caselead/core/review/people/people-in.ts'
import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** In the place of a case: the review's own page. */
export const ownPage = 0

interface WhichSnapshot {
  review: number
  /** A case's number, or the review's own page. */
  page: number
}

/** Keeps what a page of a closed review shows, for good: what is kept already stays. */
export async function keepSnapshot(
  db: Db,
  { review, page }: WhichSnapshot,
  { at, told, people }: { at: number; told: object; people: readonly NamedThere[] },
): Promise<void> {
  await db
    .insertInto('review_snapshots')
    .values({
      ...{ review_id: review, case_id: page, taken_at: time(at) },
      ...{ told: JSON.stringify(told), people: JSON.stringify(people) },
    })
    .onConflict((conflict) => conflict.columns(['review_id', 'case_id']).doNothing())
    .execute()
}

interface Snapshot<Told> {
  taken_at: number
  told: Told
  people: NamedThere[]
}

/** What was kept of a page, which whoever kept it knows how to read. */
export async function snapshotOf<Told>(
  db: Db,
  { review, page }: WhichSnapshot,
): Promise<Snapshot<Told> | undefined> {
  const { rows } = await sql<Snapshot<Told>>`
    select taken_at, told, people from review_snapshots
    where review_id = ${review} and case_id = ${page}`.execute(db)
  return rows[0]
}

/** Reviews that were closed before their pages were kept. */
export async function closedUnkept(db: Db, most: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from reviews
    where closed_at is not null and not exists (
      select from review_snapshots where review_id = reviews.id and case_id = ${ownPage}
    )
    order by id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}
