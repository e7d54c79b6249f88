import { hours, minutes } from '@caselead/core/base/instant.ts'
import { nextAt, nextLetterAt } from '@caselead/db/queues/next-at.ts'
import { gatherLoads } from '@caselead/db/team/people.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { arrangeNext } from './due/arrange-alerts.ts'
import { followNext } from './due/follow-account.ts'
import { foreseeBreaches } from './due/foresee-breaches.ts'
import { runDueClocks } from './due/run-due-clocks.ts'
import { type Job, job } from './job.ts'
import { type Loop, loop } from './loop.ts'
import { draining, together } from './loops.ts'
import { learnEveryNight } from './nightly/learn-categories.ts'
import { learnFromPast } from './nightly/learn-from-past.ts'
import { tidyUp } from './nightly/tidy-up.ts'
import { sendNext } from './queues/drain-outbox.ts'
import { nextPostAt, postNext } from './queues/post-hooks.ts'
import { readNext } from './queues/read-inbox.ts'
import { readAgainNext } from './queues/second-readings.ts'
import { watchForSetBack } from './set-back.ts'

export interface Engine {
  clocks: Loop
  outbox: Loop
  inbox: Loop
  readings: Loop
  stop(): Promise<void>
}

/** Mails sent at once: one the provider is slow to take does not hold up the others. */
const senders = 2

/** Senders of codes, which wait behind no other mail. */
const codeSenders = 2
/** Messages to channels posted at once, each to another channel. */
const posters = 4
/** Messages a hosted model reads at once. */
const readers = 2

/** The schedule: what runs, and when it wants to run next. */
export function startEngine(desk: Runtime): Engine {
  const { db, mailer } = desk
  const clocks = draining(desk, {
    name: 'the clocks',
    step: async () => (await runDueClocks(desk)) > 0,
    next: () => nextAt(db, 'clocks'),
  })
  const outbox = together([
    draining(desk, {
      name: 'the alerts',
      step: () => arrangeNext(desk),
      next: () => nextLetterAt(db, 'alert'),
    }),
    draining(desk, {
      name: 'sign-in codes',
      step: () => sendNext(desk, ['code']),
      next: async () => after(desk, mailer.codesRestUntil, await nextLetterAt(db, 'code')),
      atOnce: codeSenders,
    }),
    draining(desk, {
      name: 'the outbox',
      step: () => sendNext(desk),
      next: async () => after(desk, mailer.restUntil, await nextLetterAt(db, 'mail')),
      atOnce: senders,
    }),
    draining(desk, {
      name: 'the channels',
      step: () => postNext(desk),
      next: () => nextPostAt(desk),
      atOnce: posters,
    }),
    draining(desk, {
      name: 'what follows in other cases',
      step: () => followNext(desk),
      next: () => nextLetterAt(db, 'case'),
    }),
  ])
  const inbox = draining(desk, {
    name: 'the inbox',
    step: () => readNext(desk),
    next: () => nextAt(db, 'inbox'),
  })
  const readings = secondReadings(desk)
  const isSetBack = watchForSetBack(desk)
  const wallClock = loop({
    ...{ name: 'the clock on the wall', now: desk.now, log: desk.log },
    run: async () => {
      if (await isSetBack()) for (const each of [outbox, inbox, readings]) each.wake()
      return null
    },
  })
  const jobs = together(jobsOf(desk).map((each) => job(desk, each)))
  const all = together([clocks, outbox, inbox, readings, jobs, wallClock])
  all.wake()
  return { clocks, outbox, inbox, readings, stop: all.stop }
}

/** What runs by the clock, and how often. */
export function jobsOf(desk: Runtime): Job[] {
  const { db, now } = desk
  return [
    { name: 'sweep', run: () => tidyUp(desk) },
    {
      name: 'counters',
      run: async () => {
        await gatherLoads(db)
        return now() + minutes(5)
      },
    },
    { name: 'forecast', run: () => learnFromPast(desk) },
    { name: 'outlook', run: () => foreseeBreaches(desk) },
    {
      name: 'learning',
      run: async () => {
        await learnEveryNight(desk)
        return now() + hours(1)
      },
    },
  ]
}

/** None where no hosted model is set. What it has not answered when we stop is asked again later. */
function secondReadings(desk: Runtime): Loop {
  const { hosted, db } = desk
  if (!hosted) return together([])
  const stopping = new AbortController()
  const { wake, stop } = draining(desk, {
    name: 'second readings',
    step: () => readAgainNext(desk, stopping.signal),
    next: async () => after(desk, hosted.restUntil, await nextAt(db, 'second_readings')),
    atOnce: readers,
  })
  return {
    wake,
    stop: () => {
      stopping.abort()
      return stop()
    },
  }
}

/** Not before a rest ends, which is told by the steady clock. */
const after = ({ now, steady }: Runtime, restUntil: number, next: number | null): number | null =>
  next === null ? null : Math.max(next, now() + restUntil - steady())
