import { type Expression, sql } from 'kysely'
import type { Db } from './cases.ts'
import type { Row } from './tables.ts'
import { time } from './time.ts'

/** An agent with what routing asks: open cases, the newest they got, and time off from `at` on. */
export type RosterRow = Row<'agents'> & {
  load: number
  last_assigned_at: number | null
  time_off: { from: number; to: number }[]
}

const ms = (column: Expression<unknown>) =>
  sql<number>`(extract(epoch from ${column}) * 1000)::bigint`

/** Beyond this nobody is counted further: the look at the team costs the same, whatever is open. */
const mostCounted = 1000

export async function roster(db: Db, at: number): Promise<RosterRow[]> {
  return db
    .selectFrom('agents')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom((inner) =>
            inner
              .selectFrom('cases')
              // What the index holds: no case is opened for being counted.
              .select('opened_at')
              .whereRef('assignee_id', '=', 'agents.id')
              .where('resolved_at', 'is', null)
              .where('closed_at', 'is', null)
              .limit(mostCounted)
              .as('open'),
          )
          .select((inner) => inner.fn.countAll<number>().as('load'))
          .as('work'),
      (join) => join.onTrue(),
    )
    .selectAll('agents')
    .select((eb) => [
      eb.fn.coalesce('work.load', sql<number>`0`).as('load'),
      eb
        .selectFrom('cases')
        .select((inner) => inner.fn.max('assigned_at').as('at'))
        .whereRef('assignee_id', '=', 'agents.id')
        .as('last_assigned_at'),
      sql<{ from: number; to: number }[]>`coalesce(${eb
        .selectFrom('time_off')
        .select((inner) =>
          sql`jsonb_agg(jsonb_build_object(
            'from', ${ms(inner.ref('starts_at'))}, 'to', ${ms(inner.ref('ends_at'))}))`.as('off'),
        )
        .whereRef('agent_id', '=', 'agents.id')
        .where('ends_at', '>', time(at))}, '[]'::jsonb)`.as('time_off'),
    ])
    .where('left_at', 'is', null)
    .orderBy('agents.id')
    .execute()
}

export async function contactWithAccount(db: Db, id: string) {
  return contacts(db).where('contacts.id', '=', id).executeTakeFirst()
}

export async function contactByEmail(db: Db, email: string) {
  return contacts(db).where('contacts.email', '=', email).executeTakeFirst()
}

const contacts = (db: Db) =>
  db
    .selectFrom('contacts')
    .innerJoin('accounts', 'accounts.id', 'contacts.account_id')
    .select([
      'contacts.id',
      'contacts.name',
      'contacts.email',
      'contacts.zone',
      'contacts.account_id',
      'accounts.name as account_name',
      'accounts.plan',
      'accounts.vip',
      'accounts.value_usd',
      'accounts.shares_cases',
    ])

export type ContactRow = NonNullable<Awaited<ReturnType<typeof contactWithAccount>>>

export async function agentByEmail(db: Db, email: string): Promise<Row<'agents'> | undefined> {
  return db
    .selectFrom('agents')
    .selectAll()
    .where('email', '=', email)
    .where('left_at', 'is', null)
    .executeTakeFirst()
}
