import type { CopyRule, Plan, Role, Tier } from '@caselead/core/base/vocabulary.ts'
import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import type { Generated } from 'kysely'
import type { Json, OptionalTime, Time } from '../columns.ts'

export interface TeamTables {
  accounts: {
    id: Generated<string>
    name: string
    plan: Plan
    value_usd: Generated<number>
    vip: Generated<boolean>
    zone: Generated<string>
    /** Colleagues see each other's cases. */
    shares_cases: Generated<boolean>
    /** Whether colleagues in copy of a mail follow its case. */
    copies_follow: Generated<CopyRule>
  }
  contacts: {
    id: Generated<string>
    account_id: string
    name: string
    email: string | null
    zone: Generated<string>
    /** Automatic updates by mail, and surveys; answers always go by mail. */
    wants_updates: Generated<boolean>
    wants_surveys: Generated<boolean>
    /** Times of day in their zone, between which what can wait does; both null for none. */
    quiet_from: string | null
    quiet_to: string | null
  }
  agents: {
    id: Generated<string>
    name: string
    title: string
    email: string
    role: Role
    tier: Tier
    skills: Generated<string[]>
    hours: Json<Calendar>
    zone: Generated<string>
    capacity: Generated<number>
    left_at: OptionalTime
    /** A mail at the end of their working days. */
    wants_summary: Generated<boolean>
    /** A mail on Monday about figures that changed, if they lead. */
    wants_weekly: Generated<boolean>
  }
  /** The end of the newest working day somebody had a summary of, or nothing to be told about. */
  day_summaries: { agent_id: string; until: Time }
  /** Weeks that were told of, by their Monday. */
  weekly_mails: { week: string }
  /** Open cases an agent works on, counted by each connection for itself: the sum is what counts. */
  agent_loads: { agent_id: string; slot: number; open: number }
  /** Another with every change of agents and time off. */
  team_version: { version: string }
  time_off: { id: Generated<string>; agent_id: string; starts_at: Time; ends_at: Time }
}
