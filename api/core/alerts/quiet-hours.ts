import { Temporal } from 'temporal-polyfill'
import { minuteOf } from '../calendar/rules.ts'
import type { Instant } from '../instant.ts'

/** Wall-clock times of every day; a span that ends at or before its start runs past midnight. */
export interface QuietHours {
  from: string
  to: string
}

/** When the quiet hours end that it is now, by the clock of this zone; null outside of them. */
export function quietUntil(quiet: QuietHours | null, zone: string, at: Instant): Instant | null {
  const [from, to] = quiet ? [minuteOf(quiet.from), minuteOf(quiet.to)] : []
  if (from === undefined || to === undefined || from === to) return null
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const minute = local.hour * 60 + local.minute
  const overnight = to < from
  if (overnight ? minute < from && minute >= to : minute < from || minute >= to) return null
  const date = local.toPlainDate().add({ days: overnight && minute >= from ? 1 : 0 })
  const ends = wallTime(date, to, zone)
  // Where the clock is set back the end comes round twice: the first one counts.
  return ends > at ? ends : null
}

function wallTime(date: Temporal.PlainDate, minute: number, timeZone: string): Instant {
  const day = date.add({ days: Math.floor(minute / 1440) })
  const plainTime = Temporal.PlainTime.from({
    hour: Math.floor((minute % 1440) / 60),
    minute: minute % 60,
  })
  return day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds
}
