import { randomUUID } from 'node:crypto'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import {
  claimJob,
  jobFailures,
  nextRunOf,
  releaseJob,
  renewClaim,
} from '@caselead/db/queues/jobs.ts'
import { patiently } from '@caselead/db/server/client.ts'
import { isOutdated } from '@caselead/db/server/schema-version.ts'
import { backOff } from '../base/back-off.ts'
import { isUnreachable, reasonOf } from '../base/report.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { inJob } from '../telemetry/spans.ts'
import { type Loop, loop } from './loop.ts'

export interface Job {
  /** What it is called in the database. */
  name: string
  /** Does it; answers when it is to run again. */
  run: () => Promise<number>
}

/** A process that died with a job in its hands leaves it to another after this. */
export const claimLasts = minutes(2)
/** Somebody has it in hand. */
const whileInHand = seconds(5)
const renewEvery = seconds(30)
/** Jobs read much at once; nobody waits for them. */
const patience = minutes(2)

const pauseAfter = backOff({ first: minutes(1) })

/** Runs when its time has come, in one process at a time, whichever is first. */
export const job = (runtime: Runtime, { name, run }: Job): Loop =>
  loop({
    ...{ name, now: runtime.now, log: runtime.log },
    run: () => runIfDue(runtime, { name, run }),
  })

/** Runs a job if it is due and in nobody's hands; answers when to look again. */
export async function runIfDue(runtime: Runtime, { name, run }: Job): Promise<number> {
  const { db, now } = runtime
  if (await isOutdated(db)) throw new Error('a newer release has taken over this database')
  const claim = { name, by: randomUUID(), at: now(), lasts: claimLasts }
  if (await claimJob(db, claim)) await carryOut(runtime, { name, run }, claim.by)
  const next = await nextRunOf(db, name)
  return next === null || next <= now() ? now() + whileInHand : next
}

async function carryOut({ db, now, log }: Runtime, { name, run }: Job, by: string): Promise<void> {
  const renewing = setInterval(() => {
    renewClaim(db, name, by, now()).catch((error) => log.warn({ error, job: name }, 'not renewed'))
  }, renewEvery)
  try {
    const nextAt = await inJob(name, () => patiently(patience, run))
    await releaseJob(db, { name, by }, { at: now(), nextAt, error: null })
  } catch (error) {
    if (isUnreachable(error)) throw error
    log.error({ error, job: name }, 'a job failed and will be tried again')
    const reason = reasonOf(error)
    const nextAt = now() + pauseAfter(await jobFailures(db, name))
    await releaseJob(db, { name, by }, { at: now(), nextAt, error: reason })
  } finally {
    clearInterval(renewing)
  }
}
