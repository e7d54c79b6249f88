import { refuse, together } from '../base/checks.ts'
import { keyed } from '../base/keyed.ts'
import {
  always,
  type Calendar,
  calendarProblems,
  minuteOf,
  type Weekday,
  weekdays,
} from '../calendar/rules.ts'
import { typedWords } from './words.ts'

type Window = readonly [string, string]

/** Working hours as somebody types them: a line per day, holidays apart. */
export interface TypedHours extends Record<Weekday, string> {
  zone: string
  holidays: string
}

export const weekdayNames: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/** "9-12, 13:00–17:00" on each day; refused with the field that is wrong. */
export function readHours(typed: TypedHours): Calendar {
  const days = weekdays.map((day) => () => [day, windowsOf(day, typed[day])] as const)
  const holidays = typed.holidays.split(/[\s,;]+/).filter(Boolean)
  const { zone } = typed
  const [, ...read] = together(() => blame('zone', { ...always, zone }), ...days)
  const hours = Object.fromEntries(read)
  blame('mon', { zone: 'UTC', hours, holidays: [] })
  blame('holidays', { ...always, holidays })
  const calendar: Calendar = { zone, hours, holidays: holidays.toSorted() }
  mustNotOverlap(calendar)
  return calendar
}

export function typedHours({ zone, hours, holidays }: Calendar): TypedHours {
  return {
    ...keyed(weekdays, (day) => (hours[day] ?? []).map(windowInWords).join(', ')),
    zone,
    holidays: holidays.join('\n'),
  }
}

const windowInWords = ([open, close]: Window): string => `${open}–${close}`

function windowsOf(day: Weekday, text: string): Window[] {
  return text
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => windowOf(day, each))
}

const written = /^(\d{1,2})(?:[:.](\d\d))?\s*(?:-|–|—|to)\s*(\d{1,2})(?:[:.](\d\d))?$/i

function windowOf(day: Weekday, text: string): Window {
  const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] =
    written.exec(text) ?? []
  const open = `${fromHour.padStart(2, '0')}:${fromMinute}`
  const close = `${toHour.padStart(2, '0')}:${toMinute}`
  if (minuteOf(open) === undefined || minuteOf(close) === undefined || open === close) {
    refuse('invalid', typedWords.noHours(text, weekdayNames[day]), day)
  }
  return [open, close]
}

function blame(field: string, calendar: Calendar): void {
  const [problem] = calendarProblems(calendar)
  if (problem) refuse('invalid', problem, field)
}

const dayLong = 24 * 60

function mustNotOverlap({ hours }: Calendar): void {
  const spans = weekdays.flatMap((day, index) =>
    (hours[day] ?? []).map((window) => spanOf(day, window, index * dayLong)),
  )
  spans.sort((a, b) => a.from - b.from)
  const [first] = spans
  // Sunday night may run into Monday.
  const again = first ? [{ ...first, from: first.from + 7 * dayLong }] : []
  for (const [index, span] of [...spans, ...again].entries()) {
    const before = spans[index - 1]
    if (!before || before.until <= span.from) continue
    refuse('invalid', typedWords.overlap(inWords(before), inWords(span)), span.day)
  }
}

interface Span {
  day: Weekday
  window: Window
  from: number
  until: number
}

function spanOf(day: Weekday, window: Window, offset: number): Span {
  const [open = 0, close = 0] = window.map(minuteOf)
  const from = offset + open
  return { day, window, from, until: offset + (close <= open ? close + dayLong : close) }
}

const inWords = ({ day, window }: Span): string => `${weekdayNames[day]} ${windowInWords(window)}`
