const day = 86_400_000
const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed']
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

// Every change of clocks falls on a quarter of an hour, and asking Intl costs more than a whole line.
const quarter = 900_000
const offsets = new Map<string, number>()
// Building a formatter costs far more than using one.
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds as a wall clock in `zone` shows them, counted as if it were UTC. */
export function wallClock(at: number, zone: string): number {
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
  return guess + (wall - wallClock(guess, zone))
}

/** "today 16:30", "tomorrow 09:00", "Tue 24 Nov, 09:30" */
export function when(at: number, now: number, zone: string): string {
  const wall = wallClock(at, zone)
  if (Number.isNaN(wall)) return 'at a time that was not recorded'
  const today = Math.floor(wallClock(now, zone) / day)
  const days = Math.floor(wall / day)
  const time = new Date(wall).toISOString().slice(11, 16)
  if (days === today) return `today ${time}`
  if (days === today + 1) return `tomorrow ${time}`
  if (days === today - 1) return `yesterday ${time}`
  const date = new Date(wall)
  const year = Math.abs(days - today) > 300 ? ` ${date.getUTCFullYear()}` : ''
  const weekday = weekdays[((days % 7) + 7) % 7]
  return `${weekday} ${date.getUTCDate()} ${months[date.getUTCMonth()]}${year}, ${time}`
}

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

/** For machines; empty where an older record holds no time. */
export const iso = (at: number): string => (Number.isFinite(at) ? new Date(at).toISOString() : '')

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
