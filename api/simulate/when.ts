import type { Instant } from '@caselead/core/base/instant.ts'
import { Temporal } from 'temporal-polyfill'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
  formats.set(key, known)
  return known
}

/** "Sat 28 Nov 2026" on the wall of a zone. */
export const dayIn = (zone: string, at: Instant): string =>
  format(zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    .format(at)
    .replace(',', '')

/** "Sat 28 Nov 23:40". */
export const momentIn = (zone: string, at: Instant): string =>
  format(zone, {
    ...{ weekday: 'short', day: 'numeric', month: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
    .format(at)
    .replaceAll(',', '')

/** The beginning of a day, `YYYY-MM-DD`, or nothing when it is none. */
export function dayBegins(zone: string, text: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return undefined
  }
}

export function dayEnds(zone: string, text: string): Instant | undefined {
  if (dayBegins(zone, text) === undefined) return undefined
  const next = Temporal.PlainDate.from(text).add({ days: 1 })
  return next.toZonedDateTime(zone).epochMilliseconds
}
