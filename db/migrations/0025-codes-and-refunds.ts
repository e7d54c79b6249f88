import { domainToUnicode } from 'node:url'
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const table of ['contacts', 'agents', 'sessions']) await spellOut(db, table)
}

const statements = [
  `create table sign_in_guesses (
    email citext not null,
    asker bytea not null,
    day date not null,
    tries integer not null default 0,
    wrong integer not null default 0,
    primary key (email, day, asker)
  )`,
  `create index events_refunds on events (at) where kind = 'refund_authorised'`,
  `update cases set state = jsonb_set(state, '{refundedUsd}', to_jsonb(refunded.usd))
    from (
      select case_id, sum((data ->> 'usd')::numeric) as usd from events
      where kind = 'refund_authorised' group by case_id
    ) refunded
    where refunded.case_id = cases.id`,
]

/** Addresses are kept in the letters people read, and found by them. */
export async function spellOut(db: Kysely<unknown>, table: string): Promise<void> {
  const name = sql.table(table)
  const { rows } = await sql<{ email: string }>`
    select distinct email from ${name} where email ~ '@(.*[.])?xn--'
  `.execute(db)
  for (const { email } of rows) {
    const at = email.lastIndexOf('@')
    const domain = domainToUnicode(email.slice(at + 1))
    // What is no domain stays as it is.
    if (domain === '') continue
    const spelled = `${email.slice(0, at)}@${domain}`
    await sql`
      update ${name} set email = ${spelled} where email = ${email}
      and not exists (select from ${name} other where other.email = ${spelled})
    `.execute(db)
  }
}
