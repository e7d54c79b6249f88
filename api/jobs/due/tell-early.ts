import { dueAtOnce, moveLoad } from '@caselead/core/due/due-batch.ts'
import { earlyBy, toldAlone } from '@caselead/core/due/tell-early.ts'
import { openedIn } from '@caselead/core/rules/incidents.ts'
import { claimPromised } from '@caselead/db/case/cases.ts'
import type { Db } from '@caselead/db/tables.ts'
import { PendingChange } from '../../record/pending-change.ts'
import type { Standing } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/**
 * Automatic updates on the same customers' other cases that are due soon go out with those of this batch.
 * If a case can't be decided, or another worker has it, its update goes out at its own time.
 */
export async function tellEarly(
  db: Db,
  { log, matrices }: Runtime,
  batch: readonly PendingChange[],
  now: number,
  known: Standing,
): Promise<PendingChange[]> {
  const contacts = new Set(batch.flatMap(({ after, events }) => toldAlone(after, events)))
  if (contacts.size === 0) return []
  const but = batch.map(({ id }) => id)
  const near = { contacts: [...contacts], after: now, by: now + earlyBy, but, most: dueAtOnce }
  const told: PendingChange[] = []
  for (const { id, state, hash } of await claimPromised(db, near)) {
    try {
      const matrix = await matrices.version(db, state.matrixVersion)
      const change = new PendingChange(id, state, hash)
      change.tellEarly(now, { matrix, ...known })
      if (change.events.length === 0) continue
      known.incidents.push(...openedIn(change.events))
      moveLoad(known.people, state, change.after)
      told.push(change)
    } catch (error) {
      log.error({ error, case: id }, 'the update on this case could not go out early')
    }
  }
  return told
}
