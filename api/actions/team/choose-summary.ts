import { chooseSummary as keepChoice } from '@caselead/db/team/day-summaries.ts'
import { chooseWeekly } from '@caselead/db/team/weekly-mails.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'

export const ChooseSummary = z.object({
  summary: z.boolean().describe('An email at the end of your working days.'),
  weekly: z
    .boolean()
    .optional()
    .describe('An email on Monday about figures that changed, if you lead. Left out: as it is.'),
})

/** Chooses which emails you get. */
export async function chooseSummary(
  { runtime }: Context,
  me: Agent,
  { summary, weekly }: z.output<typeof ChooseSummary>,
): Promise<void> {
  await keepChoice(runtime.db, me.id, summary)
  if (weekly !== undefined) await chooseWeekly(runtime.db, me.id, weekly)
}
