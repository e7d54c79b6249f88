import { Temporal } from 'temporal-polyfill'
import { refuse, together } from '../base/checks.ts'
import type { Instant } from '../base/instant.ts'
import { typedWords } from './words.ts'

const farthest = { years: 2 }

/** Whole days, the last one included, from midnight to midnight where the person is. */
export function daysOff(
  { first, last, zone }: { first: string; last: string; zone: string },
  now: Instant,
): { from: Instant; to: Instant } {
  const [start, until] = together(
    () => dayOf(first, 'first'),
    () => (last === '' ? null : dayOf(last, 'last')),
  )
  const end = until ?? start
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  if (Temporal.PlainDate.compare(end, start) < 0) {
    refuse('invalid', typedWords.endsBeforeStart, 'last')
  }
  if (Temporal.PlainDate.compare(end, today) < 0) {
    refuse('invalid', typedWords.alreadyOver, 'last')
  }
  if (Temporal.PlainDate.compare(end, today.add(farthest)) > 0) {
    refuse('invalid', typedWords.tooFarAhead, 'last')
  }
  return { from: midnight(start, zone), to: midnight(end.add({ days: 1 }), zone) }
}

/** First and last day off, as `YYYY-MM-DD` where the person is. */
export function offDays({ from, to }: { from: Instant; to: Instant }, zone: string) {
  return { first: dateIn(from, zone), last: dateIn(to - 1, zone) }
}

const dateIn = (at: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()

const midnight = (day: Temporal.PlainDate, zone: string): Instant =>
  day.toZonedDateTime(zone).epochMilliseconds

function dayOf(text: string, field: string): Temporal.PlainDate {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return Temporal.PlainDate.from(text)
  } catch {
    // 30 February
  }
  return refuse('invalid', typedWords.noDay, field)
}
