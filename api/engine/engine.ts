import { forgetKeysBefore } from '@caselead/db/idempotency.ts'
import { nextAt, nextLetterAt } from '@caselead/db/next-at.ts'
import { isOutdated } from '@caselead/db/schema-version.ts'
import { forgetSignInsBefore } from '@caselead/db/sign-in.ts'
import { arrangeNext } from '../actions/arrange-alerts.ts'
import { followNext } from '../actions/follow-account.ts'
import { foreseeBreaches } from '../actions/foresee-breaches.ts'
import { learnEveryNight } from '../actions/learn-categories.ts'
import { learnFromPast } from '../actions/learn-from-past.ts'
import { runDueClocks } from '../actions/run-due-clocks.ts'
import { days, hours } from '../core/instant.ts'
import type { Desk } from '../desk.ts'
import { sendNext } from './drain-outbox.ts'
import { type Loop, loop } from './loop.ts'
import { nextPostAt, postNext } from './post-hooks.ts'
import { readAgainNext } from './read-again.ts'
import { readNext } from './read-inbox.ts'

export interface Engine {
  clocks: Loop
  outbox: Loop
  inbox: Loop
  readings: Loop
  stop(): Promise<void>
}

/** Mails sent at once: one the provider is slow to take does not hold up the others. */
const senders = 2

/** Messages to channels posted at once, each to another channel. */
const posters = 4
/** Messages a hosted model reads at once. */
const readers = 2

const keysLast = days(7)

/** The schedule: what runs, and when it wants to run next. */
export function startEngine(desk: Desk): Engine {
  const { now, log, db } = desk
  const clocks = loop({
    name: 'the clocks',
    now,
    log,
    run: async (stopped) => {
      await untilIdle(desk, stopped, async () => (await runDueClocks(desk)) > 0)
      return nextAt(db, 'clocks')
    },
  })
  const sender = () =>
    loop({
      name: 'the outbox',
      now,
      log,
      run: async (stopped) => {
        await untilIdle(desk, stopped, () => sendNext(desk))
        const next = await nextLetterAt(db, 'mail')
        return next === null ? null : Math.max(next, desk.mailer.restUntil)
      },
    })
  const followers = loop({
    name: 'what follows in other cases',
    now,
    log,
    run: async (stopped) => {
      await untilIdle(desk, stopped, () => followNext(desk))
      return nextLetterAt(db, 'case')
    },
  })
  const arranging = loop({
    name: 'the alerts',
    now,
    log,
    run: async (stopped) => {
      await untilIdle(desk, stopped, () => arrangeNext(desk))
      return nextLetterAt(db, 'alert')
    },
  })
  const poster = () =>
    loop({
      name: 'the channels',
      now,
      log,
      run: async (stopped) => {
        await untilIdle(desk, stopped, () => postNext(desk))
        return nextPostAt(desk)
      },
    })
  const carriers = [...times(senders, sender), ...times(posters, poster), followers]
  const outbox = together([arranging, ...carriers])
  const inbox = loop({
    name: 'the inbox',
    now,
    log,
    run: async (stopped) => {
      await untilIdle(desk, stopped, () => readNext(desk))
      return nextAt(db, 'inbox')
    },
  })
  const readings = readingLoop(desk)
  const sweep = loop({
    name: 'the sweep',
    now,
    log,
    run: async () => {
      await forgetKeysBefore(db, now() - keysLast)
      await forgetSignInsBefore(db, now())
      return now() + hours(6)
    },
  })
  const nights = loop({ name: 'the forecast', now, log, run: () => learnFromPast(desk) })
  const outlook = loop({ name: 'the outlook', now, log, run: () => foreseeBreaches(desk) })
  const learning = loop({
    name: 'learning',
    now,
    log,
    run: async () => {
      await learnEveryNight(desk)
      return now() + hours(1)
    },
  })
  const all = together([clocks, outbox, inbox, readings, sweep, nights, learning, outlook])
  all.wake()
  return { clocks, outbox, inbox, readings, stop: all.stop }
}

/** None where no hosted model is set. What it has not answered when we stop is asked again later. */
function readingLoop(desk: Desk): Loop {
  const { hosted, now, log, db } = desk
  if (!hosted) return together([])
  const stopping = new AbortController()
  const reader = () =>
    loop({
      name: 'second readings',
      now,
      log,
      run: async (stopped) => {
        await untilIdle(desk, stopped, () => readAgainNext(desk, stopping.signal))
        const next = await nextAt(db, 'second_readings')
        return next === null ? null : Math.max(next, hosted.restUntil)
      },
    })
  const { wake, stop } = together(Array.from({ length: readers }, reader))
  return {
    wake,
    stop: () => {
      stopping.abort()
      return stop()
    },
  }
}

/** Step after step until one finds nothing to do; after an upgrade, old code does none. */
async function untilIdle(
  { db }: Desk,
  stopped: () => boolean,
  step: () => Promise<boolean>,
): Promise<void> {
  do {
    if (await isOutdated(db)) throw new Error('a newer release has taken over this database')
  } while ((await step()) && !stopped())
}

const together = (loops: Loop[]): Loop => ({
  wake: (at) => {
    for (const each of loops) each.wake(at)
  },
  stop: async () => {
    await Promise.all(loops.map((each) => each.stop()))
  },
})

const times = (count: number, made: () => Loop): Loop[] => Array.from({ length: count }, made)
