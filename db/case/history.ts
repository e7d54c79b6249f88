import type { Case } from '@caselead/core/case/state.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'
import type { StoredEvent } from './events.ts'

const heard = (db: Db) =>
  db
    .selectFrom('cases')
    .select('id')
    // What came from another desk's log happened there, not here.
    .where('id', 'not in', (eb) => eb.selectFrom('imports').select('case_id'))
    .orderBy('id')

export type HeardCase = Awaited<ReturnType<ReturnType<typeof heard>['execute']>>[number]

/** Cases opened here in `[from, to)`. */
export const casesOpenedBetween = (db: Db, from: number, to: number): Promise<HeardCase[]> =>
  heard(db).where('opened_at', '>=', time(from)).where('opened_at', '<', time(to)).execute()

/** When the newest cases here since an instant were opened, the newest first. */
export async function openedSince(db: Db, from: number, most: number): Promise<number[]> {
  const rows = await heard(db)
    .select('opened_at')
    .where('opened_at', '>=', time(from))
    .clearOrderBy()
    .orderBy('opened_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ opened_at }) => opened_at)
}

/** Cases opened before, of which somebody may have held some then or later. */
export const casesHeldAt = (db: Db, at: number): Promise<HeardCase[]> =>
  heard(db)
    .where('opened_at', '<', time(at))
    .where((eb) =>
      eb.or([
        eb.and([eb('resolved_at', 'is', null), eb('closed_at', 'is', null)]),
        eb('last_event_at', '>=', time(at)),
      ]),
    )
    .execute()

/** Of each of these accounts the newest cases opened before, as they are now. */
export async function olderCasesOf(
  db: Db,
  accounts: readonly string[],
  before: number,
  most: number,
): Promise<{ id: number; state: Case }[]> {
  if (accounts.length === 0) return []
  return db
    .selectFrom('accounts')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('cases')
          .select(['cases.id', 'cases.state'])
          .whereRef('cases.account_id', '=', 'accounts.id')
          .where('cases.opened_at', '<', time(before))
          .orderBy('cases.id', 'desc')
          .limit(most)
          .as('older'),
      (join) => join.onTrue(),
    )
    .select(['older.id', 'older.state'])
    .where('accounts.id', 'in', accounts)
    .orderBy('older.id')
    .execute()
}

/** When the first case was opened here. */
export async function firstOpening(db: Db): Promise<number | null> {
  const row = await heard(db)
    .clearOrderBy()
    .select('opened_at')
    .orderBy('opened_at')
    .limit(1)
    .executeTakeFirst()
  return row?.opened_at ?? null
}

/** The events of many cases up to `until`, each case's in order. */
export async function eventsOfCases(
  db: Db,
  ids: readonly number[],
  until: number,
): Promise<Map<number, StoredEvent[]>> {
  const found = new Map<number, StoredEvent[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('events')
    .select(['case_id', 'seq', 'at', 'kind', 'actor', 'visibility', 'data', 'hash'])
    .where('case_id', 'in', ids)
    .where('at', '<=', time(until))
    .orderBy('case_id')
    .orderBy('seq')
    .execute()
  for (const row of rows) found.get(row.case_id)?.push(row)
  return found
}
