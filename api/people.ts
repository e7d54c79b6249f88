import type { Db } from '@caselead/db/cases.ts'
import { type RosterRow, roster } from '@caselead/db/people.ts'
import type { Calendar } from './core/calendar/calendar.ts'
import type { Agent } from './core/people.ts'
import type { Role, Tier } from './core/words.ts'

/** The team as it stands: load, newest case and time off included. */
export async function people(db: Db, at: number): Promise<Agent[]> {
  return (await roster(db, at)).map(asAgent)
}

const calendars = new Map<string, Calendar>()

/** The same hours are the same object, so that what the core works out about them is kept. */
export function calendarOf(hours: unknown): Calendar {
  const text = JSON.stringify(hours)
  const calendar = calendars.get(text) ?? (hours as Calendar)
  calendars.set(text, calendar)
  return calendar
}

const asAgent = (row: RosterRow): Agent => ({
  id: row.id,
  name: row.name,
  title: row.title,
  email: row.email,
  role: row.role as Role,
  tier: row.tier as Tier,
  skills: row.skills,
  hours: calendarOf(row.hours),
  capacity: row.capacity,
  load: Number(row.load),
  lastAssignedAt: row.last_assigned_at,
  timeOff: row.time_off,
})
