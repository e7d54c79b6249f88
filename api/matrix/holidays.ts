import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { documentWords } from './words.ts'

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
    throw new Refusal('invalid', documentWords.noHolidays(where, region), 'matrix')
  }
  calendar.init(country, state, part)
  const holidays = calendar.getHolidays(year).filter(({ type }) => type === 'public')
  const days = holidays.flatMap(({ date, start, end }) => daysFrom(date.slice(0, 10), start, end))
  const observed = weekendRules[country]
  if (!observed) return days
  const moved = new Set(holidays.filter(({ substitute }) => substitute).map(plainName))
  const onWeekends = holidays
    .filter((holiday) => !holiday.substitute && !moved.has(plainName(holiday)))
    .map(({ date }) => date.slice(0, 10))
  return withObserved(days, onWeekends, observed)
}

const plainName = ({ name }: { name: string }): string => name.replace(/ \([^()]*\)$/, '')

type WeekendRule = 'nearest' | 'next'

/**
 * Countries that keep a holiday of a weekend on a working day, in which the data says so of some
 * holidays only: on the Friday before or the Monday after, or on the next day that is free.
 */
const weekendRules: Record<string, WeekendRule> = { US: 'nearest', CA: 'next', IE: 'next' }

/** `days` and the working days on which those of `onWeekends` are kept. */
function withObserved(days: string[], onWeekends: string[], rule: WeekendRule): string[] {
  const all = new Set(days)
  for (const date of onWeekends.toSorted()) {
    const weekday = weekdayOf(date)
    if (weekday !== saturday && weekday !== sunday) continue
    if (rule === 'nearest') all.add(shifted(date, weekday === saturday ? -1 : 1))
    else all.add(nextFree(date, all))
  }
  return [...all]
}

function nextFree(date: string, taken: ReadonlySet<string>): string {
  const next = shifted(date, 1)
  const isFree = ![saturday, sunday].includes(weekdayOf(next)) && !taken.has(next)
  return isFree ? next : nextFree(next, taken)
}

const [sunday, saturday] = [0, 6]
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()
const shifted = (date: string, by: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + by * day).toISOString().slice(0, 10)

const day = 86_400_000

/** A holiday may last; one that begins in the evening belongs to the day it names. */
function daysFrom(date: string, start: Date, end: Date): string[] {
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / day))
  const first = Date.parse(`${date}T00:00:00Z`)
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * day).toISOString().slice(0, 10),
  )
}
