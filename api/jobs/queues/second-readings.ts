import { hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import {
  claimReading,
  readingDone,
  readingFailed,
  readingWaits,
  type SecondReadingRow,
} from '@caselead/db/queues/second-readings.ts'
import { waitsForOthers } from '@caselead/db/server/connect.ts'
import type { Db } from '@caselead/db/tables.ts'
import { backOff } from '../../base/back-off.ts'
import { isUnreachable } from '../../base/report.ts'
import type { HostedModel, ModelAnswer } from '../../llm/hosted-model.ts'
import { readAnswer } from '../../llm/triage-answer.ts'
import { triageRequest } from '../../llm/triage-question.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { askingOf, readAgain } from './read-again.ts'

/** Later than this a second reading helps nobody. */
const freshFor = hours(1)
const mostAttempts = 5
const pauseAfter = backOff({ first: seconds(5) })

const longestRest = minutes(5)
const longer = backOff({ first: seconds(30), longest: longestRest })

/** From the third time in a row without an answer on, the server is left alone. */
const restAfter = (before: number): number => (before < 2 ? 0 : longer(before - 2))

/**
 * Has the newest message that waits read by the hosted model; answers whether there was one. The
 * row stays locked meanwhile and goes in the transaction that records the answer: a process killed
 * in between leaves it to the next.
 */
export async function readAgainNext(runtime: Runtime, stopped: AbortSignal): Promise<boolean> {
  const { hosted, db, now, steady, log } = runtime
  if (!hosted || !hosted.rest.isOver(steady())) return false
  let claimed: SecondReadingRow | undefined
  try {
    return await db.transaction().execute(async (trx) => {
      claimed = await claimReading(trx, now())
      if (claimed) await waitsForOthers(trx)
      if (claimed) await read(trx, { runtime, hosted, stopped }, claimed)
      return claimed !== undefined
    })
  } catch (error) {
    if (!claimed || isUnreachable(error)) throw error
    const { case_id, seq } = claimed
    log.error({ error, case: case_id, seq }, 'a second reading could not be recorded')
    await again(db, runtime, claimed, 'it could not be recorded')
    return true
  }
}

interface Reader {
  runtime: Runtime
  hosted: HostedModel
  stopped: AbortSignal
}

async function read(db: Db, { runtime, hosted, stopped }: Reader, row: SecondReadingRow) {
  const isLate = runtime.now() - row.created_at > freshFor
  const asking = isLate ? null : await askingOf(db, runtime, row)
  if (!asking) return readingDone(db, row)
  const asked = await hosted.ask(triageRequest(asking), runtime.now(), stopped)
  if (stopped.aborted) return
  if (asked.outcome !== 'answered') return putOff(db, runtime, hosted, row, asked)
  hosted.rest.answered()
  hosted.answeredAt = runtime.steady()
  const answer = readAnswer(asked.words, asking.categories)
  const told = { model: hosted.name, ...answer }
  const why = told.ok ? await readAgain(db, runtime, asking, told) : told.why
  if (why !== null) leave(runtime, row, why)
  return readingDone(db, row)
}

async function putOff(
  db: Db,
  runtime: Runtime,
  hosted: HostedModel,
  row: SecondReadingRow,
  asked: Exclude<ModelAnswer, { outcome: 'answered' }>,
): Promise<void> {
  const { reason } = asked
  const { now, steady, log } = runtime
  switch (asked.outcome) {
    case 'refused':
      hosted.rest.answered()
      leave(runtime, row, reason)
      return readingDone(db, row)
    case 'misconfigured':
      log.error({ reason }, 'the hosted model does not let us in')
      hosted.rest.take(steady(), longestRest)
      return readingWaits(db, row, reason, now() + longestRest)
    case 'later':
      log.warn({ case: row.case_id, seq: row.seq, reason }, 'a second reading has to wait')
      if (asked.afterMs > 0) {
        hosted.rest.take(steady(), asked.afterMs)
        return readingWaits(db, row, reason, now() + asked.afterMs)
      }
      hosted.rest.failed(steady(), restAfter)
      return again(db, runtime, row, reason)
  }
}

async function again(
  db: Db,
  runtime: Runtime,
  row: SecondReadingRow,
  reason: string,
): Promise<void> {
  if (row.attempts + 1 < mostAttempts)
    return readingFailed(db, row, reason, runtime.now() + pauseAfter(row.attempts))
  leave(runtime, row, reason)
  return readingDone(db, row)
}

const leave = ({ log }: Runtime, { case_id, seq }: SecondReadingRow, reason: string): void =>
  log.warn({ case: case_id, seq, reason }, 'a message is not read a second time')
