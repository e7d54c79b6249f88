import type { Instant } from '../base/instant.ts'
import { indexNumber, type OpenTimeIndex, openTimeIndex } from './open-time-index.ts'
import { type Calendar, CalendarError } from './rules.ts'

export {
  always,
  type Calendar,
  CalendarError,
  calendarProblems,
  type Weekday,
  weekdays,
} from './rules.ts'

/** The first instant by which `ms` of open time have passed: time that runs out at closing ends there. */
export function addOpen(calendar: Calendar, start: Instant, ms: number): Instant {
  if (!(ms > 0)) throw new CalendarError('A span of open time must be longer than zero.')
  const first = indexNumber(start)
  let left = ms + openBefore(openTimeIndex(calendar, first), start)
  for (let number = first; number < first + horizon; number++) {
    const { segments, open } = openTimeIndex(calendar, number)
    const segment = left <= open && segments[countBelow(segments, 'before', left) - 1]
    if (segment) return segment.opens + left - segment.before
    left -= open
  }
  throw new CalendarError('The calendar isn’t open for that long within two hundred years.')
}

/** Open milliseconds in `[from, to)`. */
export function openBetween(calendar: Calendar, from: Instant, to: Instant): number {
  if (to <= from) return 0
  const last = indexNumber(to)
  let open = -openBefore(openTimeIndex(calendar, indexNumber(from)), from)
  for (let number = indexNumber(from); number < last; number++) {
    open += openTimeIndex(calendar, number).open
  }
  return open + openBefore(openTimeIndex(calendar, last), to)
}

export const isOpen = (calendar: Calendar, at: Instant): boolean => nextOpen(calendar, at) === at

/** The instant itself when it is open. */
export function nextOpen(calendar: Calendar, at: Instant): Instant {
  const first = indexNumber(at)
  for (let number = first; number < first + horizon; number++) {
    const { segments } = openTimeIndex(calendar, number)
    const next = countBelow(segments, 'opens', at)
    const running = segments[next - 1]
    if (running && running.closes > at) return at
    const following = segments[next]
    if (following) return following.opens
  }
  throw new CalendarError('The calendar isn’t open within two hundred years.')
}

/** The open times between two instants, in order. */
export function openSpans(
  calendar: Calendar,
  from: Instant,
  to: Instant,
): { opens: Instant; closes: Instant }[] {
  const spans: { opens: Instant; closes: Instant }[] = []
  for (let number = indexNumber(from); number <= indexNumber(to); number++) {
    for (const { opens, closes } of openTimeIndex(calendar, number).segments) {
      const span = { opens: Math.max(opens, from), closes: Math.min(closes, to) }
      if (span.opens < span.closes) spans.push(span)
    }
  }
  return spans
}

/** In stretches: about two hundred years. */
const horizon = 200

function openBefore({ segments }: OpenTimeIndex, at: Instant): number {
  const last = segments[countBelow(segments, 'opens', at) - 1]
  return last ? last.before + Math.min(at, last.closes) - last.opens : 0
}

function countBelow(
  segments: OpenTimeIndex['segments'],
  field: 'opens' | 'before',
  limit: number,
): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((segments[middle]?.[field] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
