import type { Calendar } from '../core/calendar/calendar.ts'
import type { Matrix } from '../core/matrix.ts'
import { Refusal } from '../core/refusal.ts'

/** Years before and after the one of publishing for which regional holidays are written down. */
const [behind, ahead] = [1, 3]

/** The matrix with the public holidays of every calendar's regions written into it. */
export async function withHolidays(matrix: Matrix, year: number): Promise<Matrix> {
  const calendars: [string, Calendar][] = []
  for (const [name, calendar] of Object.entries(matrix.calendars)) {
    calendars.push([name, await dated(calendar, `calendars.${name}`, year)])
  }
  return { ...matrix, calendars: Object.fromEntries(calendars) }
}

async function dated(
  { regional: _, ...calendar }: Calendar,
  where: string,
  year: number,
): Promise<Calendar> {
  const { regions = [] } = calendar
  if (regions.length === 0) return calendar
  const days = new Set<string>()
  for (const region of regions) {
    for (let each = year - behind; each <= year + ahead; each++) {
      for (const day of await publicHolidays(region, each, where)) days.add(day)
    }
  }
  return { ...calendar, regional: [...days].sort() }
}

/** The days a region keeps in a year, as `YYYY-MM-DD`. */
export async function publicHolidays(
  region: string,
  year: number,
  where = 'regions',
): Promise<string[]> {
  // A megabyte of rules that only publishing needs.
  const { default: Holidays } = await import('date-holidays')
  const calendar = new Holidays()
  const [country = '', state = '', part = ''] = region.split('-')
  const isKnown =
    country in calendar.getCountries() &&
    (!state || state in (calendar.getStates(country) ?? {})) &&
    (!part || part in (calendar.getRegions(country, state) ?? {}))
  if (!isKnown) {
    throw new Refusal('invalid', `${where}: no holidays are known for “${region}”.`, 'matrix')
  }
  calendar.init(country, state, part)
  return calendar
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end }) => daysFrom(date.slice(0, 10), start, end))
}

const day = 86_400_000

/** A holiday may last; one that begins in the evening belongs to the day it names. */
function daysFrom(date: string, start: Date, end: Date): string[] {
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / day))
  const first = Date.parse(`${date}T00:00:00Z`)
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * day).toISOString().slice(0, 10),
  )
}
