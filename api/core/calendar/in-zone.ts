import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../base/instant.ts'
import { zoneName } from './zone-names.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "Mon 30 Nov, 09:00 Berlin time": an instant in words whose reader’s zone nobody knows. */
export function inZone(at: Instant, zone: string): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const { dayOfWeek, day, month } = wall
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' })
  return `${weekdays[dayOfWeek - 1]} ${day} ${months[month - 1]}, ${time} ${zoneName(zone)}`
}
