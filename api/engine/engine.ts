import { nextClockAt } from '@caselead/db/cases.ts'
import { forgetKeysBefore } from '@caselead/db/idempotency.ts'
import { nextReceivedAt } from '@caselead/db/inbox.ts'
import { nextLetterAt } from '@caselead/db/outbox.ts'
import { isOutdated } from '@caselead/db/schema-version.ts'
import { runAllDueClocks } from '../actions/run-due-clocks.ts'
import { days, hours } from '../core/instant.ts'
import type { Desk } from '../desk.ts'
import { sendNext } from './drain-outbox.ts'
import { type Loop, loop } from './loop.ts'
import { readNext } from './read-inbox.ts'

export interface Engine {
  clocks: Loop
  outbox: Loop
  inbox: Loop
  stop(): Promise<void>
}

/** Mails sent at once: a provider that answers slowly does not hold up the others. */
const senders = 2

const keysLast = days(7)

/** The schedule: what runs, and when it wants to run next. */
export function startEngine(desk: Desk): Engine {
  const { now, log, db } = desk
  const clocks = loop({
    name: 'the clocks',
    now,
    log,
    run: async () => {
      if (await isOutdated(db)) throw new Error('a newer release has taken over this database')
      await runAllDueClocks(desk)
      return nextClockAt(db)
    },
  })
  const outbox = loop({
    name: 'the outbox',
    now,
    log,
    run: async () => {
      await Promise.all(Array.from({ length: senders }, () => untilIdle(() => sendNext(desk))))
      return nextLetterAt(db)
    },
  })
  const inbox = loop({
    name: 'the inbox',
    now,
    log,
    run: async () => {
      await untilIdle(() => readNext(desk))
      return nextReceivedAt(db)
    },
  })
  const sweep = loop({
    name: 'the sweep',
    now,
    log,
    run: async () => {
      await forgetKeysBefore(db, now() - keysLast)
      return now() + hours(6)
    },
  })
  const all = [clocks, outbox, inbox, sweep]
  for (const each of all) each.wake()
  return {
    clocks,
    outbox,
    inbox,
    stop: async () => {
      await Promise.all(all.map((each) => each.stop()))
    },
  }
}

async function untilIdle(step: () => Promise<boolean>): Promise<void> {
  while (await step());
}
