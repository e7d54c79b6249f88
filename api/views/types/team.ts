import type { Level, Plan, Role, Tier } from '@caselead/core/base/vocabulary.ts'
import type { TypedHours } from '@caselead/core/team/working-hours.ts'
import type { Paging } from './paging.ts'

/** What the pages on people and accounts are given. Days are `YYYY-MM-DD` where the person is. */

export interface TeamMember {
  id: string
  name: string
  initials: string
  title: string
  email: string
  role: Role
  tier: Tier
  skills: string[]
  capacity: number
  /** Open cases they work on. */
  load: number
  /** "Mon–Fri 9:00–17:00, Berlin time" */
  hours: string
  onDuty: boolean
  nextOff: { first: string; last: string; isNow: boolean } | null
  /** Rungs of the matrix they answer for. */
  owns: Level[]
  backsUp: Level[]
}

export interface RungStaff {
  name: string
  state: 'on duty' | 'off duty' | 'on leave' | 'not on the team'
}

export interface TeamView {
  people: TeamMember[]
  rungs: {
    level: Level
    tier: Tier
    inWords: string
    owners: RungStaff[]
    backups: RungStaff[]
  }[]
  left: { id: string; name: string; email: string; leftAt: number }[]
}

export interface PersonDetail extends TeamMember {
  /** Their hours as they are typed into a form. */
  typed: TypedHours
  off: { id: string; first: string; last: string }[]
  /** Open cases somebody has to take over when they leave. */
  toHandOver: number
  successors: { id: string; name: string; title: string }[]
}

export interface ContactView {
  id: string
  name: string
  email: string | null
  zone: string
}

export interface AccountView {
  id: string
  name: string
  plan: Plan
  valueUsd: number
  vip: boolean
  zone: string
  /** Colleagues see each other's cases. */
  sharesCases: boolean
  contacts: ContactView[]
}

export interface AccountList {
  accounts: AccountView[]
  paging: Paging
}
