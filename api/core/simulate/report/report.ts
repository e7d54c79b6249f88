import { type Instant, hours as ofHours } from '../../base/instant.ts'
import { type ClockKind, type Level, levels } from '../../base/vocabulary.ts'
import { openBetween } from '../../calendar/calendar.ts'
import { calendarFor } from '../../matrix/calendar-for.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import type { Agent } from '../../team/people.ts'
import type { AlertsOf } from '../alerts.ts'
import type { Trajectory } from '../trajectory.ts'
import { type AlertFigures, sumOf } from './alert-figures.ts'
import { type CaseFigures, figuresOf } from './case-figures.ts'
import { type PersonFigures, people } from './person-figures.ts'

export interface RungFigures {
  /** Times a case was escalated to it. */
  arrivals: number
  /** Cases that came no higher. */
  highest: number
  /** Hours that cases stood on it, by the calendar that holds them. */
  hours: number
}

/** What a team went through under one matrix. */
export interface Report {
  cases: CaseFigures[]
  events: number
  casesClimbed: number
  rungs: Record<Level, RungFigures>
  rules: Record<string, number>
  people: PersonFigures[]
  pages: number
  outOfHours: number
  toppedOut: number
  promisesBroken: number
  breaches: Partial<Record<ClockKind, number>>
  warnings: Partial<Record<ClockKind, number>>
  /** Of all people together. */
  alerts: AlertFigures
  channels: Record<string, AlertFigures>
}

export interface Outcomes {
  courses: readonly Trajectory[]
  alerts: AlertsOf
  matrix: Matrix
  team: readonly Agent[]
  until: Instant
}

export function report(seen: Outcomes): Report {
  const { courses, alerts, team } = seen
  const byId = new Map(team.map((agent) => [agent.id, agent]))
  const cases = courses.map((course) => figuresOf(course, byId))
  const hours = hoursHeld(seen)
  const pages = cases.flatMap((each) => each.pages)
  return {
    cases,
    events: sum(courses, ({ tally }) => tally.events),
    casesClimbed: cases.filter(({ climbs }) => climbs.length > 0).length,
    rungs: rungs(cases, hours.rungs),
    rules: counted(cases.flatMap(({ rules }) => rules.map(({ rule }) => rule))),
    people: people({ pages, alerts, hours: hours.people, team: byId }),
    pages: pages.length,
    outOfHours: pages.filter(({ outOfHours }) => outOfHours).length,
    toppedOut: sum(cases, ({ toppedOut }) => toppedOut),
    promisesBroken: sum(cases, ({ promisesBroken }) => promisesBroken),
    breaches: counted(cases.flatMap(({ breaches }) => breaches.map(({ clock }) => clock))),
    warnings: counted(cases.flatMap(({ warnings }) => warnings)),
    ...alertTotals(alerts),
  }
}

function alertTotals(alerts: AlertsOf): Pick<Report, 'alerts' | 'channels'> {
  const isChannel = ([to]: [string, AlertFigures]) => to.startsWith('channel:')
  const channels = [...alerts].filter(isChannel).sort(([a], [b]) => (a < b ? -1 : 1))
  const ofPeople = [...alerts].filter((each) => !isChannel(each))
  return {
    alerts: sumOf(ofPeople.map(([, figures]) => figures)),
    channels: Object.fromEntries(
      channels.map(([to, figures]) => [to.slice('channel:'.length), figures]),
    ),
  }
}

function rungs(cases: CaseFigures[], hours: Map<Level, number>): Report['rungs'] {
  const of = (level: Level): RungFigures => ({
    arrivals: sum(cases, ({ climbs }) => climbs.filter((each) => each.level === level).length),
    highest: cases.filter(({ highest }) => highest === level).length,
    hours: hours.get(level) ?? 0,
  })
  return { L1: of('L1'), L2: of('L2'), L3: of('L3'), L4: of('L4') }
}

function hoursHeld({ courses, matrix, team, until }: Outcomes) {
  const byId = new Map(team.map((agent) => [agent.id, agent]))
  const rungs = new Map<Level, number>()
  const people = new Map<string, number>()
  for (const { case: one, standings } of courses) {
    for (const [index, { at, level, by }] of standings.entries()) {
      const to = standings[index + 1]?.at ?? until
      if (level && matrix.rungs.some((rung) => rung.level === level)) {
        const open = openBetween(calendarFor(matrix, one.priority, level), at, to)
        add(rungs, level, open)
      }
      const agent = by && byId.get(by.id)
      if (agent) add(people, agent.id, openBetween(agent.hours, at, to))
    }
  }
  return { rungs: inHours(rungs), people: inHours(people) }
}

const inHours = <K>(spans: Map<K, number>): Map<K, number> =>
  new Map([...spans].map(([key, span]) => [key, Math.round((10 * span) / ofHours(1)) / 10]))

function add<K>(sums: Map<K, number>, key: K, span: number): void {
  sums.set(key, (sums.get(key) ?? 0) + span)
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0)

/** The most frequent first. */
function counted<K extends string>(names: readonly K[]): Record<K, number> {
  const counts = new Map<K, number>()
  for (const name of names) add(counts, name, 1)
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return Object.fromEntries(sorted) as Record<K, number>
}

/** The rungs from the bottom up. */
export const rungOrder: readonly Level[] = levels
