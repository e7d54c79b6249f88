import type { Instant } from '@caselead/core/base/instant.ts'
import type { Agent } from '@caselead/core/team/people.ts'

export interface PersonView {
  id: string
  name: string
  title: string
  /** "DW" */
  initials: string
  /** "Mon–Fri 09:00–17:00, Berlin time" */
  hours: string
  onDuty: boolean
  /** When they're back, while they are on leave. */
  backAt: Instant | null
}

export interface Colleague
  extends Pick<Agent, 'id' | 'name' | 'title' | 'email' | 'role' | 'tier'> {
  onDuty: boolean
}

/** The first fifty of them, and how many more there are; `words` narrow them down. */
export interface ColleagueList {
  colleagues: Colleague[]
  others: number
}
