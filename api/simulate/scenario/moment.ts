import { days, hours, type Instant, minutes } from '@caselead/core/base/instant.ts'
import { weekdays } from '@caselead/core/calendar/calendar.ts'
import { Temporal } from 'temporal-polyfill'

export interface Anchor {
  zone: string
  /** Days of the week and bare times mean the first such from here on. */
  from: Instant
  /** What `+30m` is counted from. */
  opening: Instant
}

export const momentShapes = 'Sat 23:40, 23:40, +1h30m or 2026-11-28 23:40'

/** An instant as a scenario names it; nothing when it is none. */
export function momentOf(text: string, anchor: Anchor): Instant | undefined {
  return after(text, anchor) ?? dated(text, anchor) ?? onTheWall(text, anchor)
}

function after(text: string, { opening }: Anchor): Instant | undefined {
  const [, d, h, m] = /^\+(?=\d)(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?$/.exec(text) ?? []
  if (!d && !h && !m) return undefined
  return opening + days(Number(d ?? 0)) + hours(Number(h ?? 0)) + minutes(Number(m ?? 0))
}

function dated(text: string, { zone }: Anchor): Instant | undefined {
  const [, day, time = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?$/.exec(text) ?? []
  if (!day) return undefined
  try {
    const wall = Temporal.PlainDateTime.from(`${day}T${time}`)
    return wall.toZonedDateTime(zone).epochMilliseconds
  } catch {
    return undefined
  }
}

function onTheWall(text: string, { zone, from }: Anchor): Instant | undefined {
  const [, name, hour, minute] = /^(?:([a-z]{3,9}) )?(\d\d?):(\d\d)$/i.exec(text) ?? []
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return undefined
  const weekday = name ? weekdayOf(name) : null
  if (weekday === undefined) return undefined
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone)
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = start.toPlainDate().add({ days: ahead })
    const time = Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) })
    const at = day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
    if ((weekday === null || day.dayOfWeek === weekday) && at >= from) return at
  }
  return undefined
}

const fullNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Monday is 1. */
function weekdayOf(name: string): number | undefined {
  const low = name.toLowerCase()
  const found = fullNames.findIndex((full, i) => low === full || low === weekdays[i])
  return found < 0 ? undefined : found + 1
}
