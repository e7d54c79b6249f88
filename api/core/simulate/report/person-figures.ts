import type { Agent } from '../../team/people.ts'
import type { AlertsOf } from '../alerts.ts'
import { type AlertFigures, noAlerts } from './alert-figures.ts'
import type { Page } from './case-figures.ts'
import { hourIn } from './hour-in.ts'

export interface PersonFigures {
  name: string
  pages: number
  outOfHours: number
  /** Pages by the hour of their own day, 0–23. */
  byHour: number[]
  /** Their working hours times the open cases in their hands. */
  hours: number
  alerts: AlertFigures
}

interface PersonRecords {
  pages: readonly Page[]
  alerts: AlertsOf
  /** Held by whom. */
  hours: ReadonlyMap<string, number>
  team: ReadonlyMap<string, Agent>
}

/** Whoever is called or holds cases, the most called first. */
export function people({ pages, alerts, hours, team }: PersonRecords): PersonFigures[] {
  const found = new Map<string, PersonFigures>()
  const of = (id: string, name: string): PersonFigures => {
    const known = found.get(id)
    if (known) return known
    const told = alerts.get(`agent:${id}`) ?? noAlerts()
    const one = { name, pages: 0, outOfHours: 0, byHour: Array(24).fill(0), hours: 0, alerts: told }
    found.set(id, one)
    return one
  }
  for (const { id, name, at, outOfHours } of pages) {
    const one = of(id, name)
    const hour = hourIn(team.get(id)?.hours.zone ?? 'UTC', at)
    one.pages += 1
    one.outOfHours += Number(outOfHours)
    one.byHour[hour] = (one.byHour[hour] ?? 0) + 1
  }
  for (const [id, held] of hours) of(id, team.get(id)?.name ?? id).hours = held
  return [...found.values()].sort((a, b) => b.pages - a.pages || (a.name < b.name ? -1 : 1))
}
