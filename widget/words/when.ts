/** Where and how the reader tells the time. */
export interface Reader {
  zone: string
  locale: string
  now: number
}

// Intl names a zone ("CET", "AEDT") only in a locale where people use that name.
const localesWithZoneNames = ['en-GB', 'en-US', 'en-AU', 'en-IN', 'en-ZA']

export function readerHere(now: number): Reader {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const english = navigator.languages.find((language) => /^en\b/i.test(language))
  return { zone: timeZone, locale: english ?? 'en-GB', now }
}

/** "today, 14:30 CET", "Tue 24 Nov, 09:30 CET". */
export function when(at: number, reader: Reader): string {
  return `${dayAndTime(at, reader)} ${zoneName(at, reader.zone)}`
}

/** The same without the zone, where it is named close by. */
export function dayAndTime(at: number, { zone: timeZone, locale, now }: Reader): string {
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
  const hour = hour12 ? 'numeric' : '2-digit'
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour, minute: '2-digit' })
  return `${dayOf(at, timeZone, locale, now)}, ${time.format(at)}`
}

/** "CET", "IST"; "Tokyo time" where the letters would say nothing. */
export function zoneName(at: number, timeZone: string): string {
  for (const locale of localesWithZoneNames) {
    const name = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value
    if (name && !/^(GMT|UTC)[+-]/.test(name)) return name
  }
  const city = timeZone.split('/').at(-1) ?? timeZone
  return `${city.replaceAll('_', ' ')} time`
}

function dayOf(at: number, timeZone: string, locale: string, now: number) {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const between = Date.parse(day.format(at)) - Date.parse(day.format(now))
  const near = new Map([
    [-oneDay, 'yesterday'],
    [0, 'today'],
    [oneDay, 'tomorrow'],
  ]).get(between)
  if (near) return near
  const date: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' }
  if (Math.abs(between) > 180 * oneDay) date.year = 'numeric'
  return new Intl.DateTimeFormat(locale, { timeZone, ...date })
    .format(at)
    .replace(/^(\w+), (\d)/, '$1 $2')
}

const oneDay = 86_400_000
