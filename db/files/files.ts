import { sql } from 'kysely'
import { rowsOf } from '../rows.ts'
import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'

export type FileRow = Row<'files'>

type Fresh = Pick<FileRow, 'id' | 'owner' | 'counts_for' | 'name' | 'size' | 'created_at'> &
  Partial<
    Pick<
      FileRow,
      | 'mail_id'
      | 'part_id'
      | 'content_id'
      | 'state'
      | 'next_at'
      | 'type'
      | 'aside'
      | 'most'
      | 'sha256'
    >
  >

/** Files that are about to arrive: whatever becomes of us, somebody knows that there may be something. */
export async function insertFiles(db: Db, files: readonly Fresh[]): Promise<void> {
  if (files.length === 0) return
  await db
    .insertInto('files')
    .values(
      files.map(({ created_at, next_at = null, ...file }) => ({
        ...{ type: 'file' as const, state: 'arriving' as const, ...file },
        created_at: time(created_at),
        next_at: next_at === null ? null : time(next_at),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type Arrived = Pick<FileRow, 'size' | 'type' | 'sha256' | 'width' | 'height' | 'state'> & {
  next_at?: number | null
}

/** Its content is in the store. */
export async function fileArrived(
  db: Db,
  id: string,
  { next_at = null, ...arrived }: Arrived,
): Promise<void> {
  await db
    .updateTable('files')
    .set({
      ...arrived,
      next_at: next_at === null ? null : time(next_at),
      attempts: 0,
      last_error: null,
    })
    .where('id', '=', id)
    .execute()
}

export async function deleteFile(db: Db, id: string): Promise<void> {
  await db.deleteFrom('files').where('id', '=', id).execute()
}

export async function fileById(db: Db, id: string): Promise<FileRow | undefined> {
  return db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Whatever is asked for: what no id could be is not sent to the database, which refuses NUL. */
export async function filesById(db: Db, asked: readonly string[]): Promise<FileRow[]> {
  const ids = asked.filter((id) => !id.includes('\u0000'))
  if (ids.length === 0) return []
  return db
    .selectFrom('files')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute()
}

/** Those of one event. */
export async function filesOfEvent(db: Db, caseId: number, seq: number): Promise<FileRow[]> {
  return db
    .selectFrom('files')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('seq', '=', seq)
    .orderBy('id')
    .limit(100)
    .execute()
}

/** How many bytes somebody's files have since then. */
export async function bytesSince(db: Db, countsFor: string, since: number): Promise<number> {
  const { bytes } = await db
    .selectFrom('files')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('size'), sql<number>`0`).as('bytes'))
    .where('counts_for', '=', countsFor)
    .where('created_at', '>', time(since))
    .executeTakeFirstOrThrow()
  return Number(bytes)
}

/** A file an event of a case carries, or passes on. */
export interface SentFile {
  id: string
  case_id: number
  seq: number
  internal: boolean
  /** It may stand on the case already. */
  again: boolean
}

/** In the transaction that records it; false when one of them was sent before, or is gone. */
export async function sendFiles(db: Db, sent: readonly SentFile[]): Promise<boolean> {
  const { rows } = await sql<{ there: number }>`
    with sent as (
      select * from ${rowsOf([...sent])}
        (id text, case_id int, seq int, internal boolean, again boolean)
    ), fresh as (
      update files set case_id = sent.case_id, seq = sent.seq, internal = sent.internal
      from sent where files.id = sent.id and files.case_id is null and files.state <> 'quarantined'
      returning files.id
    )
    select count(*) as there from sent where id in (select id from fresh) or (
      again and exists (select from files where files.id = sent.id and files.case_id = sent.case_id))
  `.execute(db)
  return Number(rows[0]?.there ?? 0) === sent.length
}
