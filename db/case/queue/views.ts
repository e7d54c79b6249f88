import type { Db, Row } from '../../tables.ts'
import { time } from '../../time.ts'

export type SavedView = Pick<
  Row<'queue_views'>,
  'id' | 'owner_id' | 'name' | 'is_shared' | 'asked' | 'version'
> & { owner: string }

/** Queues somebody saved for themselves, and those of the team; by name. */
export async function viewsFor(db: Db, agentId: string, most: number): Promise<SavedView[]> {
  return views(db)
    .where((eb) => eb.or([eb('owner_id', '=', agentId), eb('is_shared', '=', true)]))
    .orderBy('queue_views.name')
    .orderBy('queue_views.id')
    .limit(most)
    .execute()
}

export async function oneView(db: Db, id: number): Promise<SavedView | undefined> {
  return views(db).where('queue_views.id', '=', id).executeTakeFirst()
}

const views = (db: Db) =>
  db
    .selectFrom('queue_views')
    .innerJoin('agents', 'agents.id', 'queue_views.owner_id')
    .select([
      'queue_views.id',
      'owner_id',
      'queue_views.name',
      'is_shared',
      'asked',
      'version',
      'agents.name as owner',
    ])

/** How many views are one person's own, or the team's. */
export async function countViews(db: Db, of: { ownerId: string; isShared: boolean }) {
  const counted = db.selectFrom('queue_views').select((eb) => eb.fn.countAll<number>().as('count'))
  const { count } = await (of.isShared
    ? counted.where('is_shared', '=', true)
    : counted.where('owner_id', '=', of.ownerId).where('is_shared', '=', false)
  ).executeTakeFirstOrThrow()
  return Number(count)
}

export interface ViewToSave {
  name: string
  isShared: boolean
  asked: Record<string, unknown>
  at: number
}

export async function addView(
  db: Db,
  ownerId: string,
  { name, isShared, asked, at }: ViewToSave,
): Promise<number> {
  const { id } = await db
    .insertInto('queue_views')
    .values({
      ...{ owner_id: ownerId, name, is_shared: isShared },
      ...{ asked: JSON.stringify(asked), at: time(at) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Saves it over the version its writer saw; null where that's no longer the newest. */
export async function saveView(
  db: Db,
  { id, version }: { id: number; version: number },
  { name, isShared, asked, at }: ViewToSave,
): Promise<number | null> {
  const row = await db
    .updateTable('queue_views')
    .set({
      ...{ name, is_shared: isShared, version: version + 1 },
      ...{ asked: JSON.stringify(asked), at: time(at) },
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version ?? null
}

export async function removeView(db: Db, id: number): Promise<void> {
  await db.deleteFrom('queue_views').where('id', '=', id).execute()
}
