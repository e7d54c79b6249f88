import { wantsSummary } from '@caselead/db/team/day-summaries.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'

export interface Settings {
  /** An email at the end of their working days. */
  summary: boolean
}

/** What one of the team has chosen for themselves. */
export const settingsOf = async ({ runtime }: Context, { id }: Agent): Promise<Settings> => ({
  summary: await wantsSummary(runtime.db, id),
})
