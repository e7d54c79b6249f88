import type { Level, Plan, Priority, Tier } from '@caselead/core/base/vocabulary.ts'
import type { SelectQueryBuilder } from 'kysely'
import type { Db, Tables } from '../../tables.ts'
import { time } from '../../time.ts'
import { type SoughtWords, speaksOf } from './words.ts'

/** Somebody on the team, or nobody. */
export type Whose = { id: string } | 'nobody'

/** What a queue is narrowed down to; what is left out is any. */
export interface Narrowed {
  priority?: Priority | undefined
  tier?: Tier | undefined
  level?: Level | undefined
  lead?: Whose | undefined
  assignee?: Whose | undefined
  accountId?: string | undefined
  plan?: Plan | undefined
  category?: string | undefined
  incident?: string | undefined
  /** Waiting for the customer since then or longer. */
  waitingSince?: number | undefined
  /** Something falls due before then. */
  dueBefore?: number | undefined
  words?: SoughtWords | undefined
  /** On this tier or below. */
  upToTier?: Tier | undefined
  /** False leaves out what waits for its customer. */
  mayWait?: boolean | undefined
}

/** The cases of a queue that are asked for. */
export function narrowed<O>(
  db: Db,
  found: SelectQueryBuilder<Tables, 'cases', O>,
  asked: Narrowed,
): SelectQueryBuilder<Tables, 'cases', O> {
  const { priority, tier, level, lead, assignee, accountId, plan, category } = asked
  const { incident, waitingSince, dueBefore, words } = asked
  let left = found
  if (priority) left = left.where('cases.priority', '=', priority)
  if (tier !== undefined) left = left.where('cases.tier', '=', tier)
  if (level) left = left.where('cases.level', '=', level)
  if (lead) left = whose(left, 'cases.lead_id', lead)
  if (assignee) left = whose(left, 'cases.assignee_id', assignee)
  if (accountId !== undefined) left = left.where('cases.account_id', '=', accountId)
  if (plan) {
    const ofPlan = db.selectFrom('accounts').select('accounts.id').where('plan', '=', plan)
    left = left.where('cases.account_id', 'in', ofPlan)
  }
  if (category !== undefined) left = left.where('cases.category', '=', category)
  if (incident !== undefined) left = left.where('cases.incident', '=', incident)
  if (waitingSince !== undefined) {
    left = left.where('cases.waiting_since', '<=', time(waitingSince))
  }
  if (dueBefore !== undefined) left = left.where('cases.due_at', '<', time(dueBefore))
  if (asked.upToTier !== undefined) left = left.where('cases.tier', '<=', asked.upToTier)
  if (asked.mayWait === false) left = left.where('cases.waiting_since', 'is', null)
  if (words) left = left.where(speaksOf(words))
  return left
}

const whose = <O>(
  found: SelectQueryBuilder<Tables, 'cases', O>,
  column: 'cases.lead_id' | 'cases.assignee_id',
  who: Whose,
) => (who === 'nobody' ? found.where(column, 'is', null) : found.where(column, '=', who.id))
