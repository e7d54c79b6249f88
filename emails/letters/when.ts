// Intl names a zone ("CET", "AEDT") only in a locale where people use that name.
const localesWithZoneNames = ['en-GB', 'en-US', 'en-AU', 'en-IN', 'en-ZA']

interface Formats {
  zone: string
  full: Intl.DateTimeFormat
  names: Intl.DateTimeFormat[]
}

// Making a format is slow, using one is not.
const formatsByZone = new Map<string, Formats>()

/** "Tue 24 Nov, 09:30 CET": an instant in the reader's zone, with the zone named. */
export function when(at: number, zone: string): string {
  const formats = formatsOf(zone)
  const parts = Object.fromEntries(
    formats.full.formatToParts(at).map(({ type, value }) => [type, value]),
  )
  const { weekday, day, month, hour, minute } = parts
  return `${weekday} ${day} ${month}, ${hour}:${minute} ${zoneName(at, formats)}`
}

function zoneName(at: number, { zone, names }: Formats): string {
  for (const format of names) {
    const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value
    if (name && !/^(GMT|UTC)[+-]/.test(name)) return name
  }
  const city = zone.split('/').at(-1) ?? zone
  return `${city.replaceAll('_', ' ')} time`
}

function formatsOf(zone: string): Formats {
  const made = formatsByZone.get(zone) ?? make(zone) ?? formatsOf('UTC')
  if (made.zone === zone) formatsByZone.set(zone, made)
  return made
}

/** Null for what is no zone. */
function make(zone: string): Formats | null {
  try {
    const full = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    const short = { timeZone: zone, timeZoneName: 'short' } as const
    const names = localesWithZoneNames.map((locale) => new Intl.DateTimeFormat(locale, short))
    return { zone, full, names }
  } catch {
    return null
  }
}
