import { days, minutes } from '@caselead/core/base/instant.ts'
import { type Calendar, openBetween } from '@caselead/core/calendar/calendar.ts'
import { nextLetter, nextOn } from '@caselead/db/queues/next-at.ts'
import { together } from '@caselead/db/server/together.ts'
import { agentByEmail, contactByEmail } from '@caselead/db/team/people.ts'
import { visitorByEmail } from '../auth/auth.ts'
import type { Context } from '../auth/context.ts'
import { followNext } from '../jobs/due/follow-account.ts'
import { runDueClocks } from '../jobs/due/run-due-clocks.ts'
import type { Runtime } from '../runtime/runtime.ts'

/**
 * A desk whose clock is moved by hand: on the way to a later instant everything that falls due
 * happens in its own minute. For histories that are told, and for tests.
 */
export interface Past {
  runtime: Runtime
  now(): number
  moveTo(at: number): Promise<void>
  /** What a contact or an agent of this address asks with. */
  as(email: string): Promise<Context>
}

export function past(real: Runtime, start: number): Past {
  let now = start
  const runtime: Runtime = { ...real, now: () => now }
  return {
    runtime,
    now: () => now,
    moveTo: (at) =>
      moveClock(runtime, at, (next) => {
        now = Math.max(now, next)
      }),
    async as(email) {
      return {
        runtime,
        visitor: await visitorByEmail(runtime, email),
        operator: false,
        mailbox: false,
      }
    },
  }
}

/** Sets the clock from one due instant to the next, up to `at`, and lets each fall due. */
export async function moveClock(
  runtime: Runtime,
  at: number,
  set: (now: number) => void | Promise<void>,
): Promise<void> {
  let next = await nextOf(runtime)
  while (next.clock !== null && next.clock <= at) {
    await set(next.clock)
    await runDueClocks(runtime)
    next = await nextOf(runtime)
    const isOver = next.clock === null || next.clock > runtime.now()
    if (isOver && (await accountsFollow(runtime, next.follows))) next = await nextOf(runtime)
  }
  await set(at)
}

interface Next {
  clock: number | null
  /** When the next account is to follow one of its cases. */
  follows: number | null
}

async function nextOf({ db }: Runtime): Promise<Next> {
  const [[clock], [letter]] = await together(db, [
    nextOn(db, 'clocks').compile(),
    nextLetter(db, 'case').compile(),
  ])
  return { clock: clock?.next_at ?? null, follows: letter?.next_at ?? null }
}

/** Answers whether any did. */
async function accountsFollow(runtime: Runtime, waits: number | null): Promise<boolean> {
  if (waits === null || waits > runtime.now()) return false
  while (await followNext(runtime));
  return true
}

/** The ids the database gave the cast. */
export async function idOf({ db }: Runtime, email: string): Promise<string> {
  const found = (await agentByEmail(db, email)) ?? (await contactByEmail(db, email))
  if (!found) throw new Error(`nobody has the address ${email}`)
  return found.id
}

/** The instant since which a calendar has been open for so long. */
export function openAgo(calendar: Calendar, now: number, open: number): number {
  let [early, late] = [now - days(30), now]
  while (late - early > minutes(1)) {
    const middle = Math.floor((early + late) / 2)
    if (openBetween(calendar, middle, now) > open) early = middle
    else late = middle
  }
  return late
}
