import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { type Case, isOpen } from '@caselead/core/case/state.ts'
import type { OutlookInput } from '@caselead/core/outlook/tells.ts'
import { incidentTitle } from '@caselead/db/case/incident/incidents.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Context } from '../../auth/context.ts'
import { mayTouch } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** `open` are the incidents that have not ended, where they are known. */
export async function seenBy(
  { matrices, team, now, db }: Runtime,
  one: Case,
  open?: OutlookInput['incidents'],
): Promise<OutlookInput> {
  const [matrix, people, incidents] = await Promise.all([
    matrices.version(db, one.matrixVersion),
    team(),
    open ?? ownIncident(db, one),
  ])
  return { matrix, people, now: now(), incidents }
}

/** The open incident a case is part of. */
async function ownIncident(db: Db, one: Case): Promise<OutlookInput['incidents']> {
  const incident = one.incident && isOpen(one) ? await incidentTitle(db, one.incident) : null
  return incident?.ended_at === null ? [incident] : []
}

/** A case this visitor may see; for them there is no other. */
export async function visible({ runtime, visitor }: Context, id: number): Promise<Case> {
  const row = await oneCase(runtime.db, id)
  if (!row) throw new Refusal('not_found', notFoundWords.case)
  const one = row.state
  mayTouch(visitor)(one)
  return one
}
