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
import { readAnswer } from '../../llm/answer.ts'
import type { HostedModel, ModelAnswer } from '../../llm/hosted-model.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { askingOf, readAgain } from './read-again.ts'

/** Later than this a second reading helps nobody. */
const freshFor = hours(1)
const mostAttempts = 5
const pauseAfter = backOff({ first: seconds(5) })

/** So often in a row without an answer, and the server is left alone. */
const mostFailures = 3
const longestRest = minutes(5)
const restAfter = backOff({ first: seconds(30), longest: longestRest })

/**
 * Has the newest message that waits read by the hosted model; answers whether there was one. The
 * row stays locked meanwhile and goes in the transaction that records the answer: a process killed
 * in between leaves it to the next.
 */
export async function readAgainNext(desk: Runtime, stopped: AbortSignal): Promise<boolean> {
  const { hosted, db, now, steady, log } = desk
  if (!hosted || steady() < hosted.restUntil) return false
  let claimed: SecondReadingRow | undefined
  try {
    return await db.transaction().execute(async (trx) => {
      claimed = await claimReading(trx, now())
      if (claimed) await waitsForOthers(trx)
      if (claimed) await read(trx, { desk, hosted, stopped }, claimed)
      return claimed !== undefined
    })
  } catch (error) {
    if (!claimed || isUnreachable(error)) throw error
    const { case_id, seq } = claimed
    log.error({ error, case: case_id, seq }, 'a second reading could not be recorded')
    await again(db, desk, claimed, 'it could not be recorded')
    return true
  }
}

interface Reader {
  desk: Runtime
  hosted: HostedModel
  stopped: AbortSignal
}

async function read(db: Db, { desk, hosted, stopped }: Reader, row: SecondReadingRow) {
  const isLate = desk.now() - row.created_at > freshFor
  const asking = isLate ? null : await askingOf(db, desk, row)
  if (!asking) return readingDone(db, row)
  const asked = await hosted.ask(asking, desk.now(), stopped)
  if (stopped.aborted) return
  if (asked.outcome !== 'answered') return putOff(db, desk, hosted, row, asked)
  hosted.failures = 0
  hosted.answeredAt = desk.steady()
  const answer = readAnswer(asked.words, asking.categories)
  const told = { model: hosted.name, ...answer }
  const why = told.ok ? await readAgain(db, desk, asking, told) : told.why
  if (why !== null) leave(desk, row, why)
  return readingDone(db, row)
}

async function putOff(
  db: Db,
  desk: Runtime,
  hosted: HostedModel,
  row: SecondReadingRow,
  asked: Exclude<ModelAnswer, { outcome: 'answered' }>,
): Promise<void> {
  const { reason } = asked
  const { now, steady, log } = desk
  switch (asked.outcome) {
    case 'refused':
      hosted.failures = 0
      leave(desk, row, reason)
      return readingDone(db, row)
    case 'misconfigured':
      log.error({ reason }, 'the hosted model does not let us in')
      hosted.restUntil = steady() + longestRest
      return readingWaits(db, row, reason, now() + longestRest)
    case 'later':
      log.warn({ case: row.case_id, seq: row.seq, reason }, 'a second reading has to wait')
      if (asked.afterMs > 0) {
        hosted.restUntil = steady() + asked.afterMs
        return readingWaits(db, row, reason, now() + asked.afterMs)
      }
      hosted.failures += 1
      if (hosted.failures >= mostFailures)
        hosted.restUntil = steady() + restAfter(hosted.failures - mostFailures)
      return again(db, desk, row, reason)
  }
}

async function again(db: Db, desk: Runtime, row: SecondReadingRow, reason: string): Promise<void> {
  if (row.attempts + 1 < mostAttempts)
    return readingFailed(db, row, reason, desk.now() + pauseAfter(row.attempts))
  leave(desk, row, reason)
  return readingDone(db, row)
}

const leave = ({ log }: Runtime, { case_id, seq }: SecondReadingRow, reason: string): void =>
  log.warn({ case: case_id, seq, reason }, 'a message is not read a second time')
