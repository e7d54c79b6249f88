const day = 86_400_000
const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed']
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

// Every change of clocks falls on a quarter of an hour, and asking Intl costs more than a whole line.
const quarter = 900_000
const offsets = new Map<string, number>()
// Building a formatter costs far more than using one.
const formatters = new Map<string, Intl.DateTimeFormat>()
const names = new Map<string, string>()

/** What stands for a time that was not recorded, among figures. */
const none = '–'

/** Beyond this no calendar reaches. */
const latest = 8.64e15 - day

/** Milliseconds as a wall clock in `zone` shows them, counted as if it were UTC; NaN for no time at all. */
export function wallClock(at: number, zone: string): number {
  if (!(Math.abs(at) <= latest)) return Number.NaN
  const part = Math.floor(at / quarter)
  const key = `${zone} ${part}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    if (offsets.size > 10_000) offsets.clear()
    offset = shown(part * quarter, zone) - part * quarter
    offsets.set(key, offset)
  }
  return at + offset
}

/** The instant a wall clock in `zone` shows `wall`; in the hour a clock skips, the one after it. */
export function instantOf(wall: number, zone: string): number {
  const guess = wall - (wallClock(wall, zone) - wall)
  const instant = guess + (wall - wallClock(guess, zone))
  return wallClock(instant, zone) < wall ? guess : instant
}

/** "16:30 today", "09:00 tomorrow", "Tue 24 Nov, 09:30" */
export function when(at: number, now: number, zone: string): string {
  const wall = wallClock(at, zone)
  if (Number.isNaN(wall)) return 'at a time that was not recorded'
  const today = Math.floor(wallClock(now, zone) / day)
  const days = Math.floor(wall / day)
  const time = timeOf(wall)
  if (days === today) return `${time} today`
  if (days === today + 1) return `${time} tomorrow`
  if (days === today - 1) return `${time} yesterday`
  const year = Math.abs(days - today) > 300 ? ` ${dateOf(days).year}` : ''
  return `${dayOf(wall)}${year}, ${time}`
}

/** "Tue 24 Nov" */
export const dayIn = (at: number, zone: string): string => dayOf(wallClock(at, zone))

/** "16:30" */
export const timeIn = (at: number, zone: string): string => timeOf(wallClock(at, zone))

/** Both have one date on a wall in `zone`. */
export const isSameDay = (a: number, b: number, zone: string): boolean =>
  Math.floor(wallClock(a, zone) / day) === Math.floor(wallClock(b, zone) / day)

/** For machines; empty where an older record holds no time. */
export function iso(at: number): string {
  if (!Number.isFinite(at)) return ''
  const { year, month, date } = dateOf(Math.floor(at / day))
  const ms = ((at % 60_000) + 60_000) % 60_000
  const seconds = `${padded(Math.floor(ms / 1000))}.${padded(Math.floor(ms % 1000), 3)}`
  return `${padded(year, 4)}-${padded(month + 1)}-${padded(date)}T${timeOf(at)}:${seconds}Z`
}

/** "Berlin time", "UTC"; where nobody knows the zone, times are told in UTC. */
export function zoneName(zone: string): string {
  const known = names.get(zone)
  if (known !== undefined) return known
  const name = nameOf(zone)
  names.set(zone, name)
  return name
}

function nameOf(zone: string): string {
  if (formatterOf(zone).resolvedOptions().timeZone === 'UTC') return 'UTC'
  return zone.includes('/') ? `${zone.split('/').at(-1)?.replaceAll('_', ' ')} time` : zone
}

function dayOf(wall: number): string {
  if (Number.isNaN(wall)) return none
  const days = Math.floor(wall / day)
  const { month, date } = dateOf(days)
  return `${weekdays[((days % 7) + 7) % 7]} ${date} ${months[month]}`
}

function timeOf(wall: number): string {
  if (Number.isNaN(wall)) return none
  const minutes = Math.floor((((wall % day) + day) % day) / 60_000)
  return `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`
}

const padded = (n: number, digits = 2): string => String(n).padStart(digits, '0')

const era = 146_097
const upToEpoch = 719_468

/** The date so many days after 1 January 1970, counted in years that begin in March; `month` from 0. */
function dateOf(days: number): { year: number; month: number; date: number } {
  const all = days + upToEpoch
  const eras = Math.floor(all / era)
  const inEra = all - eras * era
  const leaps = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096)
  const yearInEra = Math.floor((inEra - leaps) / 365)
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = (fromMarch + 2) % 12
  return { year: yearInEra + eras * 400 + (month < 2 ? 1 : 0), month, date }
}

function shown(at: number, zone: string): number {
  const text = formatterOf(zone).format(at)
  const [date = '', time = ''] = text.split(', ')
  const [d, m, y] = date.split('/').map(Number) as [number, number, number]
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  return Date.UTC(y, m - 1, d, hour, minute)
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = build(zone)
  formatters.set(zone, made)
  return made
}

function build(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  } catch {
    return build('UTC')
  }
}
