import { sql } from 'kysely'
import { countUpTo, holding, type PageRequest, pageLength, pageOf } from '../pages.ts'
import type { Db } from '../tables.ts'
import { type ListedCase, newestFirst, rows } from './listed.ts'

/** A contact's own or their whole account's, and with them some others: those they follow. */
export type Whose = ({ contactId: string } | { accountId: string }) & { also: readonly number[] }

/** The newest of a contact's cases, or of their whole account's: of all, or of those before one. */
export async function casesOf(db: Db, who: Whose, before?: number): Promise<ListedCase[]> {
  const all = ownRows(db, who)
  const older = before === undefined ? all : all.where('id', '<', before)
  return older.orderBy('id', 'desc').limit(pageLength).execute()
}

/** A page of those that run or of those that are over, and how many of each there are. */
export async function casesPageOf(
  db: Db,
  who: Whose,
  { over, ...asked }: PageRequest & { over: boolean },
) {
  const running = ownRows(db, who).where('resolved_at', 'is', null).where('closed_at', 'is', null)
  const done = ownRows(db, who).where((eb) =>
    eb.or([eb('resolved_at', 'is not', null), eb('closed_at', 'is not', null)]),
  )
  const [found, open, resolved] = await Promise.all([
    pageOf(over ? done : running, newestFirst, asked),
    countUpTo(db, running),
    countUpTo(db, done),
  ])
  return { found, open, resolved }
}

/** The most cases whose subjects are looked at. */
const mostLookedAt = 2_000

/** Cases whose subjects have at least half of these words: most words first, then newest. */
export async function casesAbout(
  db: Db,
  who: Whose,
  words: readonly string[],
  most: number,
): Promise<ListedCase[]> {
  const held = words.map((word) => sql<number>`(subject ilike ${holding(word)})::int`)
  const share = sql<number>`(${sql.join(held, sql` + `)})`
  const newest = ownRows(db, who).select('subject').orderBy('id', 'desc').limit(mostLookedAt)
  return db
    .selectFrom(newest.as('newest'))
    .select(['id', 'state', 'last_event_at', 'due_at'])
    .where(share, '>=', Math.ceil(words.length / 2))
    .orderBy(share, 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

const ownRows = (db: Db, { also, ...who }: Whose) =>
  rows(db).where((eb) => {
    const own =
      'contactId' in who
        ? eb('contact_id', '=', who.contactId)
        : eb('account_id', '=', who.accountId)
    return also.length === 0 ? own : eb.or([own, eb('id', 'in', [...also])])
  })
