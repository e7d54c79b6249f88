import { hours, minutes } from '@caselead/core/base/instant.ts'
import { nextAt, nextLetterAt } from '@caselead/db/queues/next-at.ts'
import { gatherLoads } from '@caselead/db/team/people.ts'
import type { Rest } from '../base/rest.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { arrangeNext } from './due/arrange-alerts.ts'
import { doubtTickets } from './due/doubt-tickets.ts'
import { followNext } from './due/follow-account.ts'
import { foreseeBreaches } from './due/foresee-breaches.ts'
import { keepFactsUpToDate } from './due/keep-facts.ts'
import { keepReviews } from './due/keep-reviews.ts'
import { linkRecentCases } from './due/link-cases.ts'
import { openReviews } from './due/open-reviews.ts'
import { remindOwners } from './due/remind-owners.ts'
import { runDueClocks } from './due/run-due-clocks.ts'
import { summariseDays } from './due/summarise-days.ts'
import { tellWeek } from './due/tell-week.ts'
import { type Job, job } from './job.ts'
import { type Loop, loop } from './loop.ts'
import { draining, together } from './loops.ts'
import { collectFiles } from './nightly/collect-files.ts'
import { learnEveryNight } from './nightly/learn-categories.ts'
import { learnFromPast } from './nightly/learn-from-past.ts'
import { tidyUp } from './nightly/tidy-up.ts'
import { sendNext } from './queues/drain-outbox.ts'
import { nextPostAt, postNext } from './queues/post-hooks.ts'
import { readNext } from './queues/read-inbox.ts'
import { readAgainNext } from './queues/second-readings.ts'
import { tellNextCase } from './queues/tell-of-tickets.ts'
import { tendNextFile } from './queues/tend-files.ts'
import { watchForSetBack } from './set-back.ts'

export interface Engine {
  clocks: Loop
  outbox: Loop
  inbox: Loop
  files: Loop
  readings: Loop
  tickets: Loop
  stop(): Promise<void>
}

/** Mails sent at once: one the provider is slow to take does not hold up the others. */
const senders = 2

/** Senders of codes, which wait behind no other mail. */
const codeSenders = 2
/** Messages to channels posted at once, each to another channel. */
const posters = 4
/** Files fetched or scanned at once. */
const fetchers = 2
/** Messages a hosted model reads at once. */
const readers = 2

/** The schedule: what runs, and when it wants to run next. */
export function startEngine(runtime: Runtime): Engine {
  const { db, mailer } = runtime
  const clocks = draining(runtime, {
    name: 'the clocks',
    step: async () => (await runDueClocks(runtime)) > 0,
    next: () => nextAt(db, 'clocks'),
  })
  const outbox = together([
    draining(runtime, {
      name: 'the alerts',
      step: () => arrangeNext(runtime),
      next: () => nextLetterAt(db, 'alert'),
    }),
    draining(runtime, {
      name: 'sign-in codes',
      step: () => sendNext(runtime, ['code']),
      next: async () => after(runtime, mailer.rests.code, await nextLetterAt(db, 'code')),
      atOnce: codeSenders,
    }),
    draining(runtime, {
      name: 'the outbox',
      step: () => sendNext(runtime),
      next: async () => after(runtime, mailer.rests.mail, await nextLetterAt(db, 'mail')),
      atOnce: senders,
    }),
    draining(runtime, {
      name: 'the channels',
      step: () => postNext(runtime),
      next: () => nextPostAt(runtime),
      atOnce: posters,
    }),
    draining(runtime, {
      name: 'what follows in other cases',
      step: () => followNext(runtime),
      next: () => nextLetterAt(db, 'case'),
    }),
  ])
  const inbox = draining(runtime, {
    name: 'the inbox',
    step: () => readNext(runtime),
    next: () => nextAt(db, 'inbox'),
  })
  const files = draining(runtime, {
    name: 'the files',
    step: () => tendNextFile(runtime),
    next: () => nextAt(db, 'files'),
    atOnce: fetchers,
  })
  const tickets = draining(runtime, {
    name: 'news of tickets',
    step: () => tellNextCase(runtime),
    next: () => nextAt(db, 'tickets'),
  })
  const readings = secondReadings(runtime)
  const isSetBack = watchForSetBack(runtime)
  const wallClock = loop({
    ...{ name: 'the clock on the wall', now: runtime.now, log: runtime.log },
    run: async () => {
      if (await isSetBack())
        for (const each of [outbox, inbox, files, readings, tickets]) each.wake()
      return null
    },
  })
  const jobs = together(jobsOf(runtime).map((each) => job(runtime, each)))
  const all = together([clocks, outbox, inbox, files, readings, tickets, jobs, wallClock])
  all.wake()
  return { clocks, outbox, inbox, files, readings, tickets, stop: all.stop }
}

/** What runs by the clock, and how often. */
export function jobsOf(runtime: Runtime): Job[] {
  const { db, now } = runtime
  return [
    { name: 'sweep', run: () => tidyUp(runtime) },
    { name: 'files', run: () => collectFiles(runtime) },
    {
      name: 'counters',
      run: async () => {
        await gatherLoads(db)
        return now() + minutes(5)
      },
    },
    { name: 'forecast', run: () => learnFromPast(runtime) },
    { name: 'outlook', run: () => foreseeBreaches(runtime) },
    { name: 'help cases', run: () => linkRecentCases(runtime) },
    { name: 'facts of cases', run: () => keepFactsUpToDate(runtime) },
    { name: 'day summaries', run: () => summariseDays(runtime) },
    { name: 'what changed last week', run: () => tellWeek(runtime) },
    { name: 'silent tickets', run: () => doubtTickets(runtime) },
    { name: 'article reviews', run: () => remindOwners(runtime) },
    { name: 'monthly reviews', run: () => openReviews(runtime) },
    { name: 'closed reviews', run: () => keepReviews(runtime) },
    {
      name: 'learning',
      run: async () => {
        await learnEveryNight(runtime)
        return now() + hours(1)
      },
    },
  ]
}

/** None where no hosted model is set. What it has not answered when we stop is asked again later. */
function secondReadings(runtime: Runtime): Loop {
  const { hosted, db } = runtime
  if (!hosted) return together([])
  const stopping = new AbortController()
  const { wake, stop } = draining(runtime, {
    name: 'second readings',
    step: () => readAgainNext(runtime, stopping.signal),
    next: async () => after(runtime, hosted.rest, await nextAt(db, 'second_readings')),
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
const after = ({ now, steady }: Runtime, rest: Rest, next: number | null): number | null =>
  next === null ? null : Math.max(next, now() + rest.left(steady()))
