import { days, type Instant, minutes } from '../base/instant.ts'
import { spanInWords } from '../base/span.ts'
import { always, type Calendar, openSpans } from '../calendar/calendar.ts'
import { listedOn, type Matrix, type Rung } from '../matrix/matrix.ts'
import type { Agent } from '../team/people.ts'
import { error, type Finding, warning } from './finding.ts'
import { lengthOf, overlap, type Span, without } from './spans.ts'
import { ladderWords } from './words/ladder.ts'

const ahead = days(28)
const nextWeek = days(7)

/** Owners the desk does not know, and owners who are never there long enough to answer. */
export function peopleFindings(matrix: Matrix, team: readonly Agent[], now: Instant): Finding[] {
  const hours = remembered((calendar) => openSpans(calendar, now, now + ahead))
  const known = new Map(team.map((agent) => [agent.email, agent]))
  return matrix.rungs.flatMap((rung) =>
    (['owners', 'backups'] as const).flatMap((list) =>
      rung[list].flatMap(({ name, contact }) => {
        const where = `rungs.${rung.level}.${list}`
        const agent = known.get(contact)
        if (!agent) return [unknown(where, name, contact)]
        const longest = longestShift(hours(agent.hours), hours(calendarOf(matrix, rung)))
        return longest >= minutes(rung.response) ? [] : [tooShort(where, agent, rung, longest)]
      }),
    ),
  )
}

/** The longest open time somebody is there for on end; a break in which all is closed breaks nothing. */
function longestShift(there: Span[], open: Span[]): number {
  let [longest, length, end] = [0, 0, 0]
  for (const span of overlap(there, open)) {
    const missed = lengthOf(overlap(open, [{ opens: end, closes: span.opens }]))
    length = (missed > 0 ? 0 : length) + span.closes - span.opens
    longest = Math.max(longest, length)
    end = span.closes
  }
  return longest
}

const unknown = (where: string, name: string, contact: string): Finding =>
  error('owner-unknown', where, ladderWords.ownerUnknown(name, contact))

const tooShort = (where: string, { name }: Agent, rung: Rung, longest: number): Finding =>
  warning(
    'hours-never-cover-response',
    where,
    longest === 0
      ? ladderWords.neverWorks(name, rung.calendar)
      : ladderWords.neverLongEnough(name, spanInWords(minutes(rung.response)), rung.level),
  )

/** Hours in which nobody of a rung is there: nights of what runs around the clock, and leave. */
export function coverFindings(matrix: Matrix, team: readonly Agent[], now: Instant): Finding[] {
  const week = remembered((calendar) => openSpans(calendar, now, now + nextWeek))
  const known = new Map(team.map((agent) => [agent.email, agent]))
  return matrix.rungs.flatMap((rung) => {
    const people = listedOn(rung).flatMap(({ contact }) => known.get(contact) ?? [])
    if (people.length === 0) return []
    const meant = people.flatMap(({ hours }) => week(hours))
    const there = people.flatMap(({ hours, timeOff }) =>
      without(
        week(hours),
        timeOff.map(({ from, to }) => ({ opens: from, closes: to })),
      ),
    )
    const open = week(calendarOf(matrix, rung))
    const hole = without(overlap(open, meant), there)
    return [...onLeave(rung, hole), ...atNight(matrix, rung, without(week(always), meant))]
  })
}

function onLeave({ level }: Rung, hole: Span[]): Finding[] {
  const [first] = hole
  if (!first) return []
  const when = new Intl.DateTimeFormat('en', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    ...{ hour12: false, timeZone: 'UTC' },
  }).format(first.opens)
  return [
    warning(
      'leave-leaves-a-hole',
      `rungs.${level}`,
      ladderWords.leaveLeavesHole(level, spanInWords(lengthOf(hole)), when),
    ),
  ]
}

function atNight({ roundTheClock }: Matrix, { level }: Rung, uncovered: Span[]): Finding[] {
  if (roundTheClock.length === 0 || level === 'L1' || uncovered.length === 0) return []
  return [
    warning(
      'nobody-on-duty',
      `rungs.${level}`,
      ladderWords.nobodyOnDuty(roundTheClock, spanInWords(lengthOf(uncovered)), level),
    ),
  ]
}

function calendarOf(matrix: Matrix, { calendar }: Rung): Calendar {
  return matrix.calendars[calendar] ?? always
}

/** People often keep the same hours; each set of hours is spread out once. */
function remembered(spans: (calendar: Calendar) => Span[]): (calendar: Calendar) => Span[] {
  const known = new Map<string, Span[]>()
  return (calendar) => {
    const key = JSON.stringify(calendar)
    const found = known.get(key) ?? spans(calendar)
    known.set(key, found)
    return found
  }
}
