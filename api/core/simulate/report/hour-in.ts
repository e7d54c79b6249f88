import { days, hours, type Instant } from '../../base/instant.ts'
import { offsetAt } from '../../calendar/zone-offsets.ts'

/** The hour on the wall of a zone, 0–23. */
export function hourIn(zone: string, at: Instant): number {
  const sinceMidnight = (((at + offsetAt(zone, at)) % days(1)) + days(1)) % days(1)
  return Math.floor(sinceMidnight / hours(1))
}
