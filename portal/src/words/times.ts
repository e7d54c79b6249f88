import { instantOf, wallClock } from '@caselead/core/look/times.ts'

export { iso, isSameDay, timeIn, when } from '@caselead/core/look/times.ts'

const day = 86_400_000

/** "2026-11-24T09:00", as an input of type datetime-local wants it. */
export const forInput = (at: number, zone: string): string =>
  new Date(wallClock(at, zone)).toISOString().slice(0, 16)

export function fromInput(text: string, zone: string): number | null {
  const wall = Date.parse(`${text}Z`)
  return Number.isNaN(wall) ? null : instantOf(wall, zone)
}

/** Nine in the morning of the next day in `zone`. */
export const tomorrowAtNine = (now: number, zone: string): number =>
  instantOf((Math.floor(wallClock(now, zone) / day) + 1) * day + day * (9 / 24), zone)

const wholeDay = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'long', day: 'numeric', month: 'long' },
  timeZone: 'UTC',
})

/** "Tuesday 1 December" in `zone`. */
export const longDay = (at: number, zone: string): string => wholeDay.format(wallClock(at, zone))

const date = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric' },
  timeZone: 'UTC',
})

/** "1 December 2026" in `zone`. */
export const dayOf = (at: number, zone: string): string => date.format(wallClock(at, zone))
