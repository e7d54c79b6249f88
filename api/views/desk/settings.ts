import { isLeading } from '@caselead/core/team/people.ts'
import { wantsSummary } from '@caselead/db/team/day-summaries.ts'
import { wantsWeekly } from '@caselead/db/team/weekly-mails.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'

export interface Settings {
  /** An email at the end of their working days. */
  summary: boolean
  /** An email on Monday about figures that changed; null for those who don't lead, and get none. */
  weekly: boolean | null
}

/** What one of the team has chosen for themselves. */
export const settingsOf = async ({ runtime }: Context, me: Agent): Promise<Settings> => ({
  summary: await wantsSummary(runtime.db, me.id),
  weekly: isLeading(me) ? await wantsWeekly(runtime.db, me.id) : null,
})
