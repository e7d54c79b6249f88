import type { Named } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import type { Role, Tier } from '../base/vocabulary.ts'
import type { Calendar } from '../calendar/calendar.ts'

/** Somebody on the team, as routing sees them at one moment. */
export interface Agent {
  id: string
  name: string
  title: string
  email: string
  role: Role
  tier: Tier
  skills: string[]
  hours: Calendar
  /** Open cases they can hold at once. */
  capacity: number
  /** Open cases assigned to them now. */
  load: number
  /** When a case last came to them that nobody else has taken over since. */
  lastAssignedAt: Instant | null
  timeOff: { from: Instant; to: Instant }[]
}

export const named = ({ id, name, title }: Named): Named => ({ id, name, title })

export const hasRoom = (agent: Agent): boolean => agent.load < agent.capacity

/** For a case of this tier: who leads the team, or is of a tier above. */
export const isSenior = (agent: Agent, tier: Tier): boolean =>
  isLeading(agent) || (agent.role === 'agent' && agent.tier > tier)

/** Who leads the team and looks after the desk as a whole. */
export const isLeading = ({ role }: Pick<Agent, 'role'>): boolean =>
  role === 'lead' || role === 'manager' || role === 'admin'
