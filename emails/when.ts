// Intl names a zone ("CET", "AEDT") only in a locale where people use that name.
const localesWithZoneNames = ['en-GB', 'en-US', 'en-AU', 'en-IN', 'en-ZA']

/** "Tue 24 Nov, 09:30 CET": an instant in the reader's zone, with the zone named. */
export function when(at: number, zone: string): string {
  const timeZone = isZone(zone) ? zone : 'UTC'
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const { weekday, day, month, hour, minute } = parts
  return `${weekday} ${day} ${month}, ${hour}:${minute} ${zoneName(at, timeZone)}`
}

function zoneName(at: number, timeZone: string): string {
  for (const locale of localesWithZoneNames) {
    const name = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value
    if (name && !/^(GMT|UTC)[+-]/.test(name)) return name
  }
  const city = timeZone.split('/').at(-1) ?? timeZone
  return `${city.replaceAll('_', ' ')} time`
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
