import { sql } from 'kysely'
import type { Db } from '../case/cases.ts'
import { countUpTo, type Order, type PageRequest, pageOf } from '../pages.ts'
import type { Row } from '../tables.ts'
import { time } from '../time.ts'

/** Keeps a received mail; the same one told twice is kept once. */
export async function keepReceived(
  db: Db,
  providerId: string,
  envelope: unknown,
  at: number,
): Promise<boolean> {
  const kept = await db
    .insertInto('inbox')
    .values({
      provider_id: providerId,
      received_at: time(at),
      next_at: time(at),
      envelope: JSON.stringify(envelope),
      outcome: null,
      case_id: null,
      last_error: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('provider_id')
    .executeTakeFirst()
  return kept !== undefined
}

/** The mail that waits longest; nobody else takes it until then, whatever becomes of this process. */
export async function claimReceived(
  db: Db,
  at: number,
  until: number,
): Promise<Row<'inbox'> | undefined> {
  return db
    .updateTable('inbox')
    .set({ next_at: time(until) })
    .where('provider_id', '=', (eb) =>
      eb
        .selectFrom('inbox')
        .select('provider_id')
        .where('next_at', '<=', time(at))
        .orderBy('next_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
}

/** Keeps what was fetched, and counts the try that begins now. */
export async function beginTry(db: Db, providerId: string, content: unknown): Promise<void> {
  await db
    .updateTable('inbox')
    .set((eb) => ({ content: JSON.stringify(content), tries: eb('tries', '+', 1) }))
    .where('provider_id', '=', providerId)
    .execute()
}

/** Counts a try of a mail that could not be had. */
export async function countTry(db: Db, providerId: string): Promise<void> {
  await db
    .updateTable('inbox')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('provider_id', '=', providerId)
    .execute()
}

/** The database was away: the mail is not to blame. */
export async function forgiveTry(db: Db, providerId: string): Promise<void> {
  await db
    .updateTable('inbox')
    .set((eb) => ({ tries: eb('tries', '-', 1) }))
    .where('provider_id', '=', providerId)
    .where('tries', '>', 0)
    .execute()
}

export async function setAside(
  db: Db,
  providerId: string,
  reason: string,
  at: number,
): Promise<void> {
  await db
    .updateTable('inbox')
    .set({ last_error: reason, next_at: null, set_aside_at: time(at) })
    .where('provider_id', '=', providerId)
    .execute()
}

/** False when it is not set aside, or somebody was faster. */
export async function takeUpAgain(db: Db, providerId: string, at: number): Promise<boolean> {
  const taken = await db
    .updateTable('inbox')
    .set({ tries: 0, next_at: time(at), set_aside_at: null })
    .where('provider_id', '=', providerId)
    .where('set_aside_at', 'is not', null)
    .returning('provider_id')
    .executeTakeFirst()
  return taken !== undefined
}

const setAsideRows = (db: Db) => db.selectFrom('inbox').where('set_aside_at', 'is not', null)

export const countSetAside = (db: Db): Promise<number> => countUpTo(db, setAsideRows(db))

/** What a list says of each, the newest first: of a long mail only its first lines leave the database. */
export async function mailSetAside(db: Db, asked: PageRequest) {
  const rows = setAsideRows(db)
    .select(['provider_id', 'received_at', 'set_aside_at', 'tries', why])
    .select((eb) => [
      sql<
        string | null
      >`left(coalesce(content ->> 'from', envelope ->> 'from'), ${longestLine})`.as('from'),
      sql<
        string | null
      >`left(coalesce(content ->> 'subject', envelope ->> 'subject'), ${longestLine})`.as(
        'subject',
      ),
      eb('content', 'is not', null).as('is_fetched'),
    ])
  const [found, total] = await Promise.all([pageOf(rows, newestFirst, asked), countSetAside(db)])
  return { found, total }
}

/** As much of a line as a list has room for. */
const longestLine = sql.lit(200)

const why = sql<string | null>`left(last_error, 500)`.as('last_error')

const newestFirst: Order<{ set_aside_at: number | null; provider_id: string }> = {
  by: [sql.ref('set_aside_at'), sql.ref('provider_id')],
  are: ['instant', 'text'],
  descending: true,
  placeOf: ({ set_aside_at, provider_id }) => [set_aside_at, provider_id],
}

/** One of them, with as much of its text and of its HTML as is asked for, and how long each is. */
export async function oneSetAside(db: Db, providerId: string, longest: number) {
  return setAsideRows(db)
    .select(['provider_id', 'received_at', 'set_aside_at', 'tries', why])
    .select([
      sql<string | null>`left(coalesce(content ->> 'from', envelope ->> 'from'), 500)`.as('from'),
      sql<string | null>`left(coalesce(content ->> 'subject', envelope ->> 'subject'), 500)`.as(
        'subject',
      ),
      sql<string | null>`left(content ->> 'text', ${longest})`.as('text'),
      sql<string | null>`left(content ->> 'html', ${longest})`.as('html'),
      sql<number | null>`length(content ->> 'text')`.as('text_length'),
      sql<number | null>`length(content ->> 'html')`.as('html_length'),
    ])
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
}

export async function receivedRead(
  db: Db,
  providerId: string,
  content: unknown,
  outcome: string,
  caseId: number | null,
): Promise<void> {
  await db
    .updateTable('inbox')
    .set({ content: JSON.stringify(content), outcome, case_id: caseId, next_at: null })
    .where('provider_id', '=', providerId)
    .execute()
}

export async function receivedFailed(
  db: Db,
  providerId: string,
  reason: string,
  nextAt: number,
): Promise<void> {
  await db
    .updateTable('inbox')
    .set((eb) => ({
      last_error: reason,
      next_at: time(nextAt),
      attempts: eb('attempts', '+', 1),
    }))
    .where('provider_id', '=', providerId)
    .execute()
}
