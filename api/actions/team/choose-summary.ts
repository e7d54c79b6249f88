import { chooseSummary as keepChoice } from '@caselead/db/team/day-summaries.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'

export const ChooseSummary = z.object({
  summary: z.boolean().describe('An email at the end of your working days.'),
})

/** Turns your end-of-day summary on or off. */
export async function chooseSummary(
  { runtime }: Context,
  me: Agent,
  { summary }: z.output<typeof ChooseSummary>,
): Promise<void> {
  await keepChoice(runtime.db, me.id, summary)
}
