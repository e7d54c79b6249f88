import { Temporal } from 'temporal-polyfill'
import { hours, type Instant } from '../instant.ts'

const known = new Map<string, Map<number, number>>()

/** The hour on the wall of a zone, 0–23. Offsets are asked once per quarter of an hour. */
export function hourIn(zone: string, at: Instant): number {
  const quarter = Math.floor(at / quarterHour)
  const inZone = known.get(zone) ?? new Map<number, number>()
  known.set(zone, inZone)
  const before = inZone.get(quarter)
  if (before !== undefined) return before
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  inZone.set(quarter, hour)
  return hour
}

const quarterHour = hours(0.25)
