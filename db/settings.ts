import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { sql } from 'kysely'
import type { LetterMark } from './queues/keeping.ts'
import type { Db } from './tables.ts'

/** What is kept under a name. */
export interface Settings {
  company: Company
  demo: Demo
  /** The facts of cases: how they were made, and as of when all of them are; null before the first time. */
  case_facts: { version: number; asOf: number | null }
  help_synonyms: HelpSynonyms
  /** How far the letters nobody needs any more are forgotten; `began` at the first of them. */
  letters_forgotten_until: LetterMark & { began?: number }
  /** The hash of the token that may bring mail to `/hooks/mail`, in base64url. */
  mail_token: { hash: string }
  /** The matrix history of a kind of log is watched by. */
  [history: `history:${string}`]: Matrix
}

export interface Company {
  name: string
  /** #rrggbb */
  accent: string
  logo?: Logo
}

/** The company's mark. It's shown 24 pixels high. */
export interface Logo {
  type: 'image/svg+xml' | 'image/png'
  base64: string
}

/** What means the same to the help centre's search. */
export interface HelpSynonyms {
  /** One set a line, by language; `all` for every language. */
  lines: Record<string, string>
  by: string
  at: number
}

export interface Demo {
  /** Id of the contact the pretend product page is signed in as. */
  contact: string
  /** `isOnDuty` for whoever has most to do right when the demo is made. */
  logins: { who: string; email: string; isOnDuty?: true }[]
}

export async function setting<Name extends keyof Settings>(
  db: Db,
  name: Name,
): Promise<Settings[Name] | null> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  // One name keeps one kind of value.
  return (row?.value as Settings[Name] | undefined) ?? null
}

/** Whoever reads it before changing it does so one after another. */
export async function lockSetting(db: Db, name: keyof Settings): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`setting ${name}`}, 0))`.execute(db)
}

export async function saveSetting<Name extends keyof Settings>(
  db: Db,
  name: Name,
  value: Settings[Name],
): Promise<void> {
  const text = JSON.stringify(value)
  await db
    .insertInto('settings')
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }))
    .execute()
}
