import { nextAt, nextLetterAt } from '@caselead/db/next-at.ts'
import { gatherLoads } from '@caselead/db/people.ts'
import { arrangeNext } from '../actions/arrange-alerts.ts'
import { followNext } from '../actions/follow-account.ts'
import { foreseeBreaches } from '../actions/foresee-breaches.ts'
import { learnEveryNight } from '../actions/learn-categories.ts'
import { learnFromPast } from '../actions/learn-from-past.ts'
import { runDueClocks } from '../actions/run-due-clocks.ts'
import { tidyUp } from '../actions/tidy-up.ts'
import { hours, minutes } from '../core/instant.ts'
import type { Desk } from '../desk.ts'
import { sendNext } from './drain-outbox.ts'
import { type Job, job } from './jobs.ts'
import type { Loop } from './loop.ts'
import { draining, together } from './loops.ts'
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

/** Senders of codes, which wait behind no other mail. */
const codeSenders = 2
/** Messages to channels posted at once, each to another channel. */
const posters = 4
/** Messages a hosted model reads at once. */
const readers = 2

/** The schedule: what runs, and when it wants to run next. */
export function startEngine(desk: Desk): Engine {
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
      next: async () => after(mailer.codesRestUntil, await nextLetterAt(db, 'code')),
      atOnce: codeSenders,
    }),
    draining(desk, {
      name: 'the outbox',
      step: () => sendNext(desk),
      next: async () => after(mailer.restUntil, await nextLetterAt(db, 'mail')),
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
  const jobs = together(jobsOf(desk).map((each) => job(desk, each)))
  const all = together([clocks, outbox, inbox, readings, jobs])
  all.wake()
  return { clocks, outbox, inbox, readings, stop: all.stop }
}

/** What runs by the clock, and how often. */
export function jobsOf(desk: Desk): Job[] {
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
function secondReadings(desk: Desk): Loop {
  const { hosted, db } = desk
  if (!hosted) return together([])
  const stopping = new AbortController()
  const { wake, stop } = draining(desk, {
    name: 'second readings',
    step: () => readAgainNext(desk, stopping.signal),
    next: async () => after(hosted.restUntil, await nextAt(db, 'second_readings')),
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

const after = (rest: number, next: number | null): number | null =>
  next === null ? null : Math.max(next, rest)
