import type { ClockKind } from '../base/vocabulary.ts'
import { type Calendar, type Weekday, weekdays } from '../calendar/calendar.ts'
import { zoneName } from '../calendar/zone-names.ts'
import { type Clock, nextAt } from '../case/clocks.ts'
import { type Case, isReportOwed, isToTell } from '../case/state.ts'
import { type Matrix, rungOf } from '../matrix/matrix.ts'

/** Where a case is, in plain words: "with our technical specialists". Not that anybody works on it. */
export function standing(one: Case, matrix: Matrix): string {
  if (one.closedAt !== null) return 'closed'
  if (one.resolvedAt !== null) return 'solved'
  return `with ${whereItIs(one, matrix)}`
}

/** "our technical specialists" */
export const whereItIs = (one: Case, matrix: Matrix): string =>
  one.tier === 4 ? 'our partner' : rungOf(matrix, one.level).inWords

/** The clock that is next to fall due. */
export const firstDue = (one: Case) =>
  forPeople(one)
    .filter((clock) => clock.dueAt !== null && nextAt(clock) !== null)
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))[0] ?? null

/** The clock that was or is due first, those that ran out too: whatever is late comes before the rest. */
export const mostPressing = (one: Case) =>
  forPeople(one)
    .filter(({ dueAt }) => dueAt !== null)
    .toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))[0] ?? null

const byItself: readonly ClockKind[] = ['survey_send', 'auto_close']

/** While somebody is to tell the customer of a ticket, or owes them a report, what happens by itself presses nobody. */
const forPeople = (one: Case): Clock[] =>
  isToTell(one) || isReportOwed(one)
    ? one.clocks.filter(({ kind }) => !byItself.includes(kind))
    : one.clocks

const dayNames: Record<Weekday, string> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
}

const hoursByCalendar = new WeakMap<Calendar, string>()

/** "Mon–Fri 09:00–17:00, Berlin time". Worked out once per calendar. */
export function hoursInWords(calendar: Calendar): string {
  const known = hoursByCalendar.get(calendar) ?? spellHours(calendar)
  hoursByCalendar.set(calendar, known)
  return known
}

function spellHours({ hours, zone }: Calendar): string {
  const runs: { from: Weekday; to: Weekday; windows: string }[] = []
  for (const day of weekdays) {
    const windows = (hours[day] ?? []).map((window) => window.join('–')).join(', ')
    const last = runs.at(-1)
    const next = last && weekdays[weekdays.indexOf(last.to) + 1] === day
    if (last && next && last.windows === windows) last.to = day
    else if (windows !== '') runs.push({ from: day, to: day, windows })
  }
  if (runs.length === 1 && runs[0]?.windows === '00:00–24:00' && runs[0].to === 'sun') {
    return 'around the clock'
  }
  const parts = runs.map(({ from, to, windows }) =>
    from === to ? `${dayNames[from]} ${windows}` : `${dayNames[from]}–${dayNames[to]} ${windows}`,
  )
  return `${parts.join('; ')}, ${zoneName(zone)}`
}

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
