import type { Instant } from '@caselead/core/base/instant.ts'
import type {
  CopyRule,
  Level,
  Plan,
  Role,
  TicketTracker,
  Tier,
} from '@caselead/core/base/vocabulary.ts'
import type { TypedHours } from '@caselead/core/team/typed-hours.ts'
import type { TrackerHeard } from '@caselead/db/tickets/tables.ts'
import type { DeskRow } from './desk.ts'
import type { Paging } from './paging.ts'
import type { Colleague } from './person.ts'

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
  /** "Mon–Fri 09:00–17:00, Berlin time" */
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
  /** A page of them, by tier and name. */
  people: TeamMember[]
  paging: Paging
  rungs: {
    level: Level
    tier: Tier
    inWords: string
    /** The first of them. */
    owners: RungStaff[]
    backups: RungStaff[]
    /** How many more the matrix names. */
    otherOwners: number
    otherBackups: number
    /** Somebody on the team answers for it. */
    isStaffed: boolean
  }[]
  /** How many have left; above 1,000 it counts no further. */
  left: number
}

/** A page of who has left, the last to leave first. */
export interface FormerMembers {
  people: { id: string; name: string; email: string; leftAt: Instant }[]
  paging: Paging
}

export interface PersonDetail extends TeamMember {
  /** Their hours as they are typed into a form. */
  typed: TypedHours
  off: { id: string; first: string; last: string }[]
  /** Open cases somebody has to take over when they leave. */
  toHandOver: number
  /** Some who could, those on duty first; the others can be found by name or address. */
  successors: Colleague[]
  otherSuccessors: number
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
  /** What it is worth, in US dollars a year. */
  valueUsd: number
  vip: boolean
  zone: string
  /** Colleagues see each other's cases. */
  sharesCases: boolean
  /** Whether people copied on its emails follow the case. */
  copiesFollow: CopyRule
}

export interface AccountDetail extends AccountView {
  /** A page of them, by name. */
  contacts: ContactView[]
  paging: Paging
  /** Its open cases that are due soonest, and how many there are. */
  open: { rows: DeskRow[]; paging: Paging }
}

export interface AccountRow extends AccountView {
  /** A few names: of those who match the search, else the first. */
  contacts: string[]
  /** How many more it has; above 1,000 it counts no further. */
  otherContacts: number
}

export interface AccountList {
  accounts: AccountRow[]
  paging: Paging
}

export type { TrackerHeard } from '@caselead/db/tickets/tables.ts'

/** A tracker whose tickets' news can come here, and how that goes. */
export interface TrackerView {
  tracker: TicketTracker
  name: string
  /** Whether its secret is set. */
  connected: boolean
  /** The setting that holds its secret. */
  setting: string
  /** Where its webhook leads. */
  url: string
  /** The last delivery that was signed, and what it was. */
  heard: { at: number; what: TrackerHeard } | null
  /** The last that was refused, and what to check. */
  refused: { at: number; says: string } | null
}
