import type { Named } from './actor.ts'
import { type Calendar, isOpen } from './calendar.ts'
import type { Instant } from './instant.ts'
import type { Role, Tier } from './words.ts'

/** A person of the team as routing sees them at one moment. */
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
  lastAssignedAt: Instant | null
  timeOff: { from: Instant; to: Instant }[]
}

export const named = ({ id, name, title }: Named): Named => ({ id, name, title })

export const isAway = (agent: Agent, at: Instant): boolean =>
  agent.timeOff.some(({ from, to }) => from <= at && at < to)

export const isOnDuty = (agent: Agent, at: Instant): boolean =>
  !isAway(agent, at) && isOpen(agent.hours, at)

export const hasRoom = (agent: Agent): boolean => agent.load < agent.capacity

export const isLeading = (agent: Agent): boolean =>
  agent.role === 'lead' || agent.role === 'manager' || agent.role === 'admin'
