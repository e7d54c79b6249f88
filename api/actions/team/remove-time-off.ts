import { removeTimeOff as remove } from '@caselead/db/team/time-off.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import type { Runtime } from '../../runtime/runtime.ts'

export const RemoveTimeOff = z.object({
  id: z.string().describe('The person, by id.'),
  timeOff: z.string().describe('Which period of time off, by its id.'),
})

/** Removes time off. */
export async function removeTimeOff(
  runtime: Runtime,
  me: Agent,
  { id, timeOff }: z.output<typeof RemoveTimeOff>,
): Promise<void> {
  await remove(runtime.db, id, timeOff)
  runtime.forget()
  runtime.log.info({ by: me.id, person: id }, 'time off removed')
}
