import { days, hours, type Instant } from '../base/instant.ts'
import { instantOf, iso, wallClock } from '../look/times.ts'
import type { Figure, Figures } from './figures.ts'
import type { Change } from './findings/findings.ts'
import type { Span } from './period.ts'

/** A week from Monday to Monday, and when those who lead are told of it. */
export interface Week {
  /** Its Monday: "2026-11-23" */
  name: string
  span: Span
  tellFrom: Instant
}

const day = days(1)
const tellAt = hours(8)
/** 1 January 1970 was a Thursday. */
const mondayOf = (number: number): number => number - ((number + 3) % 7)

/** The newest week that's over, by the clock of a zone. */
export function lastWeek(now: Instant, zone: string): Week {
  const monday = mondayOf(Math.floor(wallClock(now, zone) / day))
  const begins = (number: number) => instantOf(number * day, zone)
  return {
    name: iso((monday - 7) * day).slice(0, 10),
    span: { from: begins(monday - 7), to: begins(monday) },
    tellFrom: instantOf(monday * day + tellAt, zone),
  }
}

export interface ChangedFigure {
  figure: Figure
  change: Change
}

/** The figures of a period that aren't what they were in the one before, beyond what chance would explain. */
export function changedFigures(figures: Figures): ChangedFigure[] {
  const all = figures.all()
  const { found } = figures.findings(all)
  return all.flatMap((figure) => {
    const change = found.find(({ name }) => name === figure.name)?.change
    return change ? [{ figure, change }] : []
  })
}
