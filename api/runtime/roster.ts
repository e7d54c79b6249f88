import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import type { Incident } from '@caselead/core/case/decision.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import type { Db } from '@caselead/db/tables.ts'
import {
  type CommonFacts,
  commonFacts,
  type RosterRow,
  roster,
  teamVersion,
} from '@caselead/db/team/people.ts'
import { comparable } from '../input/email-address.ts'

/** The team as it stands: load, newest case and time off included. */
export async function people(db: Db, at: number): Promise<Agent[]> {
  return peopleOf(db, await commonFacts(db), at)
}

/** The team and the open incidents as they stand: what every decision looks at besides its case. */
export interface Standing {
  people: Agent[]
  incidents: Incident[]
}

export async function standing(db: Db, facts: CommonFacts, at: number): Promise<Standing> {
  const { incidents, ...team } = facts
  return { people: await peopleOf(db, team, at), incidents }
}

async function peopleOf(
  db: Db,
  { version, loads }: Omit<CommonFacts, 'incidents'>,
  at: number,
): Promise<Agent[]> {
  const byId = new Map(loads.map((each) => [each.id, each]))
  return (await colleaguesOf(db, version, at)).map((agent) => {
    const { load = 0, last_assigned_at = null } = byId.get(agent.id) ?? {}
    return { ...agent, load, lastAssignedAt: last_assigned_at }
  })
}

/** Who is on the team and when they are there, for whoever asks nothing of their load. */
export async function colleagues(db: Db, at: number): Promise<Agent[]> {
  return colleaguesOf(db, await teamVersion(db), at)
}

async function colleaguesOf(db: Db, version: string, at: number): Promise<Agent[]> {
  const team = teamsByVersion.get(version) ?? (await read(db))
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
