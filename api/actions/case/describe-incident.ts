import { Refusal } from '@caselead/core/base/refusal.ts'
import { incidentStages } from '@caselead/core/base/vocabulary.ts'
import { followUpWords } from '@caselead/core/rules/words.ts'
import { describeIncident as describe } from '@caselead/db/case/incident/events.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { actorOf } from '../../auth/visitor.ts'
import { leader } from '../colleague.ts'
import { EndIncident } from './end-incident.ts'

export const DescribeIncident = EndIncident.extend({
  leadId: z
    .string()
    .max(200)
    .nullable()
    .describe('Who leads it, by id, address or name; null for nobody.'),
  stage: z.enum(incidentStages).nullable().describe('Its stage; null if nobody knows.'),
})

/** Sets who leads an incident and its stage. Customers with a case in it read both. */
export async function describeIncident(
  { runtime, visitor }: Context,
  { incident, leadId, stage }: z.output<typeof DescribeIncident>,
): Promise<{ described: true }> {
  const lead = leadId === null ? null : await leader(runtime, leadId, 'leadId')
  const change = { actor: actorOf(visitor), at: runtime.now() }
  const isDescribed = await runtime.db
    .transaction()
    .execute((trx) => describe(trx, incident, { lead, stage }, change))
  if (isDescribed) return { described: true }
  throw new Refusal('conflict', followUpWords.incidentNotOpen, 'incident')
}
