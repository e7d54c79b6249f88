import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Wrong tries of before no longer count against these. */
export async function tryAnew(
  db: Db,
  { email, askers }: { email: string; askers: Buffer[] },
): Promise<void> {
  await db
    .updateTable('sign_in_guesses')
    .set({ tries: 0 })
    .where('email', '=', email)
    .where('asker', 'in', askers)
    .execute()
}

export interface Pressure {
  /** Codes that are still good. */
  live: number
  /** Those who asked and were left with what is on its way. */
  waiting: number
  /** Wrong guesses of the day. */
  wrong: number
}

/** How hard an address is tried. */
export async function pressureOn(db: Db, email: string, at: number): Promise<Pressure> {
  const { live, waiting } = await db
    .selectFrom('sign_in_codes')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('digits', '>', 0).as('live'),
      fn.countAll<number>().filterWhere('digits', '=', 0).as('waiting'),
    ])
    .where('email', '=', email)
    .where('expires_at', '>', time(at))
    .executeTakeFirstOrThrow()
  const { wrong } = await db
    .selectFrom('sign_in_guesses')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('wrong'), sql<number>`0`).as('wrong'))
    .where('email', '=', email)
    .where('day', '=', dayOf(at))
    .executeTakeFirstOrThrow()
  return { live: Number(live), waiting: Number(waiting), wrong: Number(wrong) }
}

export interface Guess {
  email: string
  hash: Buffer
  asker: Buffer
}

export interface GuessLimits {
  /** Wrong tries of one asker until they ask for another code. */
  tries: number
  /** Wrong guesses a day at an address, whoever makes them, from which on `digits` counts. */
  wrong: number
  /** Codes at least this long are taken from anybody, shorter ones from whoever asked for them. */
  digits: number
}

/** Whether the code was taken; if not, how often this asker may try until they ask for another. */
export type Taken = { isTaken: true } | { isTaken: false; triesLeft: number }

/** Counts the try before it looks, then takes the code if there is one: each is good once. */
export async function takeCode(
  db: Db,
  { email, hash, asker }: Guess,
  at: number,
  most: GuessLimits,
): Promise<Taken> {
  const day = dayOf(at)
  const { tries } = await db
    .insertInto('sign_in_guesses')
    .values({ email, asker, day, tries: 1, wrong: 1 })
    .onConflict((conflict) =>
      conflict.columns(['email', 'day', 'asker']).doUpdateSet((eb) => ({
        tries: eb('sign_in_guesses.tries', '+', 1),
        wrong: eb('sign_in_guesses.wrong', '+', 1),
      })),
    )
    .returning('tries')
    .executeTakeFirstOrThrow()
  const wrongly = { isTaken: false, triesLeft: Math.max(0, most.tries - tries) } as const
  if (tries > most.tries) return wrongly
  const { wrong } = await pressureOn(db, email, at)
  const taken = await db
    .deleteFrom('sign_in_codes')
    .where('email', '=', email)
    .where('code_hash', '=', hash)
    .where('expires_at', '>', time(at))
    .$if(wrong > most.wrong, (query) =>
      query.where((eb) => eb.or([eb('asker', '=', asker), eb('digits', '>=', most.digits)])),
    )
    .returning('email')
    .executeTakeFirst()
  if (!taken) return wrongly
  await db
    .updateTable('sign_in_guesses')
    .set((eb) => ({ tries: 0, wrong: eb('wrong', '-', 1) }))
    .where('email', '=', email)
    .where('asker', '=', asker)
    .where('day', '=', day)
    .execute()
  return { isTaken: true }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

export async function forgetSignInsBefore(db: Db, at: number): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<', time(at)).execute()
  await db.deleteFrom('sign_in_codes').where('expires_at', '<', time(at)).execute()
  await db.deleteFrom('sign_in_guesses').where('day', '<', dayOf(at)).execute()
}
