import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import type { Db } from '@caselead/db/tables.ts'
import { agentLoads, type RosterRow, roster, teamVersion } from '@caselead/db/team/people.ts'
import { comparable } from '../input/email-address.ts'

/** The team as it stands: load, newest case and time off included. */
export async function people(db: Db, at: number): Promise<Agent[]> {
  const team = await colleagues(db, at)
  const loads = new Map((await agentLoads(db)).map((each) => [each.id, each]))
  return team.map((agent) => {
    const { load = 0, last_assigned_at = null } = loads.get(agent.id) ?? {}
    return { ...agent, load, lastAssignedAt: last_assigned_at }
  })
}

/** Who is on the team and when they are there, for whoever asks nothing of their load. */
export async function colleagues(db: Db, at: number): Promise<Agent[]> {
  const team = teamsByVersion.get(await teamVersion(db)) ?? (await read(db))
  return team.map((agent) => ({
    ...agent,
    timeOff: agent.timeOff.filter(({ to }) => to > at),
  }))
}

/** Teams by their version, which no two of them share, in whatever database. */
const teamsByVersion = new Map<string, Agent[]>()
const mostKnown = 8

async function read(db: Db): Promise<Agent[]> {
  const { version, rows } = await roster(db)
  const team = rows.map(asAgent)
  const [oldest] = teamsByVersion.keys()
  if (teamsByVersion.size >= mostKnown && oldest !== undefined) teamsByVersion.delete(oldest)
  teamsByVersion.set(version, team)
  return team
}

const calendars = new Map<string, Calendar>()

/** The same hours are the same object, so that what the core works out about them is kept. */
export function calendarOf(hours: Calendar): Calendar {
  const text = JSON.stringify(hours)
  const calendar = calendars.get(text) ?? hours
  calendars.set(text, calendar)
  return calendar
}

const asAgent = (row: RosterRow): Agent => ({
  id: row.id,
  name: row.name,
  title: row.title,
  email: comparable(row.email),
  role: row.role,
  tier: row.tier,
  skills: row.skills,
  hours: calendarOf(row.hours),
  capacity: row.capacity,
  load: 0,
  lastAssignedAt: null,
  timeOff: row.time_off,
})
