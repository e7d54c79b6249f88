import { dueAtOnce, moveLoad } from '@caselead/core/due/due-batch.ts'
import { openedIn } from '@caselead/core/rules/incidents.ts'
import { claimDueCases, postponeClocks, type StoredCase } from '@caselead/db/case/cases.ts'
import type { Db } from '@caselead/db/tables.ts'
import { tryAgainAfter } from '../../base/back-off.ts'
import { isUnreachable } from '../../base/report.ts'
import { PendingChange } from '../../record/pending-change.ts'
import { record } from '../../record/record.ts'
import { type Standing, standing } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { tellEarly } from './tell-early.ts'

/**
 * Runs what has fallen due on up to `limit` cases; answers how many it looked at. A batch that
 * cannot be written is halved until the case that is to blame stands alone and is tried later.
 */
export async function runDueClocks(runtime: Runtime, limit = dueAtOnce): Promise<number> {
  const claimed: number[] = []
  try {
    return await runBatch(runtime, limit, claimed)
  } catch (error) {
    const [only] = claimed
    if (only === undefined || isUnreachable(error)) throw error
    if (claimed.length > 1 || limit === dueAtOnce)
      return runDueClocks(runtime, Math.ceil(claimed.length / 2))
    runtime.log.error({ error, case: only }, 'the clocks of this case could not be written')
    await putOff(runtime.db, only, runtime.now())
    return 1
  }
}

/** The claim is the row lock of this very transaction: a killed process leaves nothing claimed. */
async function runBatch(runtime: Runtime, limit: number, claimed: number[]): Promise<number> {
  return runtime.db.transaction().execute(async (db) => {
    const now = runtime.now()
    const { due, facts } = await claimDueCases(db, now, limit)
    claimed.push(...due.map(({ id }) => id))
    if (due.length === 0) return 0
    const known = await standing(db, facts, now)
    const changes: PendingChange[] = []
    for (const stored of due) {
      const change = await fall(db, runtime, stored, now, known)
      if (change) changes.push(change)
    }
    // If a batch can't be written, early updates may be to blame: they're left out of smaller ones.
    const early = limit === dueAtOnce ? await tellEarly(db, runtime, changes, now, known) : []
    await record(db, [...changes, ...early], runtime.secret, 'now')
    return due.length
  })
}

/** Every due case, batch after batch. */
export async function runAllDueClocks(runtime: Runtime): Promise<number> {
  let total = 0
  for (let looked = -1; looked !== 0; total += looked) looked = await runDueClocks(runtime)
  return total
}

/** One case that cannot be decided must not hold up the others: it is logged and tried later. */
async function fall(
  db: Db,
  runtime: Runtime,
  stored: StoredCase,
  now: number,
  known: Standing,
): Promise<PendingChange | null> {
  const before = stored.state
  try {
    const matrix = await runtime.matrices.version(db, before.matrixVersion)
    const change = new PendingChange(stored.id, before, stored.hash)
    change.runClocks(now, { matrix, ...known })
    // Another worker was faster, or the rows of the clocks do not fit the case.
    if (change.events.length === 0) await putOff(db, stored.id, now)
    known.incidents.push(...openedIn(change.events))
    moveLoad(known.people, before, change.after)
    return change
  } catch (error) {
    runtime.log.error({ error, case: stored.id }, 'the clocks of this case could not be run')
    await putOff(db, stored.id, now)
    return null
  }
}

const putOff = (db: Db, id: number, now: number): Promise<void> =>
  postponeClocks(db, id, now, now + tryAgainAfter)
