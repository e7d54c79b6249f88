import { sql } from 'kysely'
import type { WhyAside } from '../mail/aside.ts'
import { countUpTo, type Order, type PageRequest, pageOf } from '../pages.ts'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

export interface Aside {
  why: WhyAside
  outcome?: string | null
  /** The case it names, though it didn't join it. */
  caseId?: number | null
  whole?: string | null
  reason?: string | null
  at: number
}

/** A mail that can't be read. */
export const setAside = (db: Db, providerId: string, reason: string, at: number): Promise<void> =>
  keepAside(db, providerId, { why: 'unreadable', reason, at })

/** Nothing for a mail that somebody else has read meanwhile. */
export async function keepAside(
  db: Db,
  providerId: string,
  { why, outcome = null, caseId = null, whole = null, reason = null, at }: Aside,
): Promise<void> {
  await db
    .updateTable('inbox')
    .set({ why, outcome, whole, case_id: caseId, last_error: reason, next_at: null })
    .set({ set_aside_at: time(at) })
    .where('provider_id', '=', providerId)
    .where('next_at', 'is not', null)
    .execute()
}

/** False when it is not set aside, or somebody was faster. */
export async function takeUpAgain(db: Db, providerId: string, at: number): Promise<boolean> {
  const taken = await db
    .updateTable('inbox')
    .set({ tries: 0, next_at: time(at), set_aside_at: null, why: null, outcome: null })
    .where('provider_id', '=', providerId)
    .where('set_aside_at', 'is not', null)
    .returning('provider_id')
    .executeTakeFirst()
  return taken !== undefined
}

export const asideShows = ['waiting', 'dropped'] as const
/** Those that wait for somebody, or those somebody dropped. */
export type AsideShows = (typeof asideShows)[number]

const setAsideRows = (db: Db, shows: AsideShows = 'waiting') =>
  shows === 'waiting'
    ? db.selectFrom('inbox').where('set_aside_at', 'is not', null)
    : db.selectFrom('inbox').where(sql`settled ->> 'did'`, '=', 'dropped')

export const countSetAside = (db: Db, shows?: AsideShows): Promise<number> =>
  countUpTo(db, setAsideRows(db, shows))

/** What a list says of each, the newest first: of a long mail only its first lines leave the database. */
export async function mailSetAside(db: Db, asked: PageRequest, shows: AsideShows) {
  const rows = setAsideRows(db, shows)
    .select(['provider_id', 'received_at', 'set_aside_at', 'tries', 'case_id', why, reason])
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
  const [found, waiting, dropped] = await Promise.all([
    pageOf(rows, newestFirst, asked),
    countSetAside(db),
    countSetAside(db, 'dropped'),
  ])
  return { found, waiting, dropped }
}

/** As much of a line as a list has room for. */
const longestLine = sql.lit(200)

const why = sql<string | null>`left(last_error, 500)`.as('last_error')

const reason = sql<WhyAside>`coalesce(why, 'unreadable')`.as('reason')

const newestFirst: Order<{ received_at: number; provider_id: string }> = {
  by: [sql.ref('received_at'), sql.ref('provider_id')],
  are: ['instant', 'text'],
  descending: true,
  placeOf: ({ received_at, provider_id }) => [received_at, provider_id],
}

/** One of them, with as much of its text and of its HTML as is asked for, and how long each is. */
export async function oneSetAside(db: Db, providerId: string, longest: number) {
  return db
    .selectFrom('inbox')
    .where((eb) =>
      eb.or([eb('set_aside_at', 'is not', null), eb(sql`settled ->> 'did'`, '=', 'dropped')]),
    )
    .select(['provider_id', 'received_at', 'set_aside_at', 'tries', 'case_id', why, reason])
    .select(['settled', 'content'])
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
