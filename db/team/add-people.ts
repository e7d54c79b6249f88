import type { CopyRule, Plan, Role, Tier } from '@caselead/core/base/vocabulary.ts'
import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

export interface NewAgent {
  name: string
  email: string
  title: string
  role: Role
  tier: Tier
  hours: Calendar
  zone: string
  skills?: string[]
  capacity?: number
}

export async function addAgent(db: Db, { hours, ...agent }: NewAgent): Promise<string> {
  const row = await db
    .insertInto('agents')
    .values({ ...agent, hours: JSON.stringify(hours) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function addTimeOff(db: Db, agentId: string, from: number, to: number): Promise<void> {
  await db
    .insertInto('time_off')
    .values({ agent_id: agentId, starts_at: time(from), ends_at: time(to) })
    .execute()
}

export interface NewAccount {
  name: string
  plan: Plan
  value_usd?: number
  vip?: boolean
  zone?: string
  shares_cases?: boolean
  copies_follow?: CopyRule
}

export async function addAccount(db: Db, account: NewAccount): Promise<string> {
  const row = await db
    .insertInto('accounts')
    .values(account)
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export interface NewContact {
  account_id: string
  name: string
  email: string | null
  zone?: string
}

export async function addContact(db: Db, contact: NewContact): Promise<string> {
  const row = await db
    .insertInto('contacts')
    .values(contact)
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Somebody no account is known of: one of their own, shared with nobody. In a transaction. */
export async function addStranger(
  db: Db,
  { name, email, account }: { name: string; email: string; account: string },
): Promise<string> {
  const id = await addAccount(db, { name: account, plan: 'starter' })
  return addContact(db, { account_id: id, name, email })
}

/** Another transaction gave this address to a contact first. */
export const isTakenMeanwhile = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'contacts_email_key'

/** Whoever else changes the team waits until this transaction ends. */
export async function lockTeam(db: Db): Promise<void> {
  await sql`lock table agents in share row exclusive mode`.execute(db)
}

/** Whether there is no team yet; whoever asks at the same time waits until this transaction ends. */
export async function isEmptyDesk(db: Db): Promise<boolean> {
  await lockTeam(db)
  const row = await db.selectFrom('agents').select('id').limit(1).executeTakeFirst()
  return row === undefined
}
