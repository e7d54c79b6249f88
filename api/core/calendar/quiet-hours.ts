import { Temporal } from 'temporal-polyfill'
import { days, type Instant, minutes } from '../base/instant.ts'
import { minuteOf } from './rules.ts'
import { offsetAt } from './zone-offsets.ts'

/** Wall-clock times of every day; a span that ends before its start runs past midnight. */
export interface QuietHours {
  from: string
  to: string
}

/** When the quiet hours end that it is now, by the clock of this zone; null outside of them. */
export function quietUntil(quiet: QuietHours | null, zone: string, at: Instant): Instant | null {
  const [from, to] = quiet ? [minuteOf(quiet.from), minuteOf(quiet.to)] : []
  if (from === undefined || to === undefined) return null
  const local = at + offsetAt(zone, at)
  const day = Math.floor(local / days(1))
  const minute = Math.floor((local - days(day)) / minutes(1))
  const overnight = to < from
  if (overnight ? minute < from && minute >= to : minute < from || minute >= to) return null
  const ends = wallTime(day + Number(overnight && minute >= from), to, zone)
  // Where the clock is set back the end comes round twice: the first one counts.
  return ends > at ? ends : null
}

/** The last one of each zone is asked for again and again. */
const last = new Map<string, { day: number; minute: number; at: Instant }>()

function wallTime(day: number, minute: number, zone: string): Instant {
  const before = last.get(zone)
  if (before?.day === day && before.minute === minute) return before.at
  const date = Temporal.PlainDate.from('1970-01-01').add({ days: day + Math.floor(minute / 1440) })
  const hour = Math.floor((minute % 1440) / 60)
  const plainTime = Temporal.PlainTime.from({ hour, minute: minute % 60 })
  const at = date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
  last.set(zone, { day, minute, at })
  return at
}
