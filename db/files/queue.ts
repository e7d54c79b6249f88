import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'
import type { FileRow } from './files.ts'
import type { StoredState } from './tables.ts'

/** The file that waits longest to be fetched or scanned; nobody else takes it until then. */
export async function claimFile(db: Db, at: number, until: number): Promise<FileRow | undefined> {
  return db
    .updateTable('files')
    .set({ next_at: time(until) })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('files')
        .select('id')
        .where('next_at', '<=', time(at))
        .orderBy('next_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
}

/** It is tried again then; without a time it stays as it is. */
export async function fileFailed(
  db: Db,
  id: string,
  reason: string,
  nextAt: number | null,
): Promise<void> {
  await db
    .updateTable('files')
    .set((eb) => ({
      last_error: reason,
      next_at: nextAt === null ? null : time(nextAt),
      attempts: eb('attempts', '+', 1),
      ...(nextAt === null && { state: 'missing' as const }),
    }))
    .where('id', '=', id)
    .execute()
}

/** It has more bytes than a file may; `size` as far as that is known. */
export async function fileTooLarge(
  db: Db,
  id: string,
  { size, most }: { size: number; most: number },
): Promise<void> {
  const state = 'too_large' as const
  await db
    .updateTable('files')
    .set({ state, size, most, next_at: null })
    .where('id', '=', id)
    .execute()
}

/** Whether the event that brought it says what its content is. */
export async function isNamedWhole(
  db: Db,
  { id, case_id, seq, sha256 }: FileRow,
): Promise<boolean> {
  const { rows } = await sql`
    select from events where case_id = ${case_id} and seq = ${seq}
      and data -> 'files' @> ${JSON.stringify([{ id, sha256 }])}::jsonb`.execute(db)
  return rows.length > 0
}

/** Whether an earlier mail of its case brought the same image. */
export async function cameBefore(db: Db, { id, case_id, seq }: FileRow): Promise<boolean> {
  const { rows } = await sql`
    select from files as this join files as other
      on other.case_id = this.case_id and other.seq < ${seq} and other.sha256 = this.sha256
    where this.id = ${id} and this.case_id = ${case_id} and other.content_id is not null
    limit 1`.execute(db)
  return rows.length > 0
}

export async function keepAsideOf(db: Db, id: string, aside: boolean): Promise<void> {
  await db.updateTable('files').set({ aside }).where('id', '=', id).execute()
}

export async function fileScanned(
  db: Db,
  id: string,
  state: StoredState,
  nextAt: number | null = null,
): Promise<void> {
  await db
    .updateTable('files')
    .set({ state, next_at: nextAt === null ? null : time(nextAt), attempts: 0, last_error: null })
    .where('id', '=', id)
    .execute()
}

/**
 * Files nobody sent, and what was left of one that broke off: created before `unsent`, or before `broken` where
 * nothing arrived. Those of a mail stay as long as the mail does.
 */
export async function orphans(
  db: Db,
  { unsent, broken }: { unsent: number; broken: number },
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from files where case_id is null and (
        (state = 'arriving' and created_at < ${time(broken)}) or created_at < ${time(unsent)})
      and not exists (select from inbox where owner = 'mail:' || provider_id)
    order by created_at limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}
