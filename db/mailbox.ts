import { sql } from 'kysely'
import { countedPage, type Order, type PageRequest } from './pages.ts'
import type { Db } from './tables.ts'
import { time } from './time.ts'

/** A mail as Resend's API was given it. */
export interface SentMail {
  from: string
  to: string | string[]
  reply_to?: string | string[]
  subject: string
  html?: string
  text?: string
  headers?: Record<string, string>
}

export interface MailToKeep {
  id: string
  key: string | null
  fingerprint: string
  mail: unknown
  at: number
}

/** Keeps a mail under its idempotency key; answers the one kept before when the key was used. */
export async function keepSent(
  db: Db,
  { id, key, fingerprint, mail, at }: MailToKeep,
): Promise<{ id: string; fingerprint: string }> {
  const kept = await db
    .insertInto('mailbox_sent')
    .values({ id, idempotency_key: key, fingerprint, mail: JSON.stringify(mail), at: time(at) })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning(['id', 'fingerprint'])
    .executeTakeFirst()
  if (kept) return kept
  return db
    .selectFrom('mailbox_sent')
    .select(['id', 'fingerprint'])
    .where('idempotency_key', '=', key)
    .executeTakeFirstOrThrow()
}

/** As much of a text as its first line may come from, and of a subject or an address. */
const [longestStart, longestLine] = [1000, 500]

/** A page of them, the newest first, and how many there are: of each its envelope and how it begins. */
export async function sentMails(db: Db, asked: PageRequest) {
  const part = (name: string, most: number) =>
    sql<string>`left(coalesce(mail ->> ${sql.lit(name)}, ''), ${sql.lit(most)})`
  const rows = db
    .selectFrom('mailbox_sent')
    .select(['id', 'at', 'position'])
    .select([
      part('from', longestLine).as('from'),
      part('subject', longestLine).as('subject'),
      part('text', longestStart).as('start'),
      sql<string[]>`${firstOf('to')}`.as('to'),
      sql<string[]>`${firstOf('reply_to')}`.as('reply_to'),
    ])
  const all = db.selectFrom('mailbox_sent').select('id')
  return countedPage(db, { rows, all, order: newestFirst, asked })
}

/** Of one address or a list of them the first ten. */
const firstOf = (name: string) => {
  const value = sql`mail -> ${sql.lit(name)}`
  return sql`array(select left(each, ${sql.lit(longestLine)}) from jsonb_array_elements_text(
    case jsonb_typeof(${value}) when 'array' then ${value} when 'string' then jsonb_build_array(${value})
      else '[]' end) as each limit 10)`
}

const newestFirst: Order<{ position: number }> = {
  by: [sql.ref('position')],
  are: ['id'],
  descending: true,
  placeOf: ({ position }) => [position],
}

/** Among how many of the newest mails one of each kind is looked for. */
const mostLooked = 500

/** The newest mail of each kind, by the kind it was tagged with. */
export async function newestOfEachKind(
  db: Db,
): Promise<{ id: string; kind: string; subject: string }[]> {
  const { rows } = await sql<{ id: string; kind: string; subject: string }>`
    select distinct on (kind) id, kind, subject from (
      select id, position, left(mail ->> 'subject', ${sql.lit(longestLine)}) as subject, (
        select left(tag ->> 'value', 40) from jsonb_array_elements(
          case jsonb_typeof(mail -> 'tags') when 'array' then mail -> 'tags' else '[]' end) as tag
        where tag ->> 'name' = 'kind' limit 1) as kind
      from mailbox_sent order by position desc limit ${sql.lit(mostLooked)}
    ) as newest
    where kind is not null order by kind, position desc limit 50`.execute(db)
  return rows
}

export async function sentMail(db: Db, id: string) {
  return db
    .selectFrom('mailbox_sent')
    .select(['id', 'mail', 'at'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function keepReceivedMail(
  db: Db,
  id: string,
  mail: unknown,
  at: number,
): Promise<void> {
  await db
    .insertInto('mailbox_received')
    .values({ id, mail: JSON.stringify(mail), at: time(at) })
    .execute()
}

export async function receivedMail(db: Db, id: string): Promise<unknown> {
  const row = await db
    .selectFrom('mailbox_received')
    .select('mail')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.mail ?? null
}
