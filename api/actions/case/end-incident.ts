import { Refusal } from '@caselead/core/base/refusal.ts'
import { followUpWords } from '@caselead/core/rules/words.ts'
import { endIncident as end } from '@caselead/db/case/incident/events.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { actorOf } from '../../auth/visitor.ts'

export const EndIncident = z.object({
  incident: z.string().max(40).describe('Which incident, by its id.'),
})

/** Ends an incident: no more cases can join it, and its cases don’t change. */
export async function endIncident(
  { runtime, visitor }: Context,
  { incident }: z.output<typeof EndIncident>,
): Promise<{ ended: true }> {
  const change = { actor: actorOf(visitor), at: runtime.now() }
  const isEnded = await runtime.db.transaction().execute((trx) => end(trx, incident, change))
  if (isEnded) return { ended: true }
  throw new Refusal('conflict', followUpWords.incidentNotOpen, 'incident')
}
