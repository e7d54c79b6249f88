import type { Channel, Plan, Priority, Tier } from '@caselead/core/base/vocabulary.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import type { Generated, GeneratedAlways } from 'kysely'
import type { Json, OptionalTime, Time } from '../columns.ts'

export interface FigureTables {
  /** One row a case, from its events up to `seq`. */
  case_facts: {
    case_id: number
    seq: number
    kept_at: Time
    /** Nothing it counts is later; null while the case is open. */
    until: OptionalTime
    plan: Plan
    category: string | null
    tier: Tier
    channel: Channel
    priority: Priority
    lead_id: string | null
    /** By which version they were made; others aren't read. */
    version: Generated<number>
    facts: Json<CaseFacts>
  }
  /** Cases that changed since, once for each change. */
  facts_due: { id: GeneratedAlways<number>; case_id: number }
}
