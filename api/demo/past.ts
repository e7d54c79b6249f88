import { nextClockAt } from '@caselead/db/cases.ts'
import { agentByEmail, contactByEmail } from '@caselead/db/people.ts'
import { runAllDueClocks } from '../actions/run-due-clocks.ts'
import { visitorByEmail } from '../auth.ts'
import type { Context } from '../context.ts'
import type { Desk } from '../desk.ts'

/**
 * A desk whose clock is moved by hand: on the way to a later instant everything that falls due
 * happens in its own minute. For histories that are told, and for tests.
 */
export interface Past {
  desk: Desk
  now(): number
  moveTo(at: number): Promise<void>
  /** What a contact or an agent of this address asks with. */
  as(email: string): Promise<Context>
}

export function past(real: Desk, start: number): Past {
  let now = start
  const desk: Desk = { ...real, now: () => now }
  return {
    desk,
    now: () => now,
    async moveTo(at) {
      for (;;) {
        const next = await nextClockAt(desk.db)
        if (next === null || next > at) break
        now = Math.max(now, next)
        await runAllDueClocks(desk)
      }
      now = Math.max(now, at)
    },
    async as(email) {
      return { desk, visitor: await visitorByEmail(desk, email), mailbox: false }
    },
  }
}

/** The ids the database gave the cast. */
export async function idOf({ db }: Desk, email: string): Promise<string> {
  const found = (await agentByEmail(db, email)) ?? (await contactByEmail(db, email))
  if (!found) throw new Error(`nobody has the address ${email}`)
  return found.id
}
