import type { Instant } from '@caselead/core/base/instant.ts'
import type { Role, Tier } from '@caselead/core/base/vocabulary.ts'

export interface PersonView {
  id: string
  name: string
  title: string
  /** "DW" */
  initials: string
  /** "Mon–Fri 9:00–17:00, Berlin time" */
  hours: string
  onDuty: boolean
  /** When they work again, while they are on leave. */
  backAt: Instant | null
}

export interface Colleague {
  id: string
  name: string
  title: string
  email: string
  role: Role
  tier: Tier
  onDuty: boolean
}

/** The first fifty of them, and how many more there are; `words` narrow them down. */
export interface ColleagueList {
  colleagues: Colleague[]
  others: number
}
