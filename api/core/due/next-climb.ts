import type { Instant } from '../base/instant.ts'
import type { ClockKind, Level } from '../base/vocabulary.ts'
import type { DecisionInput } from '../case/decision.ts'
import type { CaseEvent } from '../case/events.ts'
import { kindOf } from '../case/kinds/catalogue.ts'
import type { Step } from '../case/kinds/kind.ts'
import { type Case, isOpen } from '../case/state.ts'
import { rungOf } from '../matrix/matrix.ts'
import { nextDue, runClocks } from './due.ts'

/** The ladder's next step: another rung, another person of the same one, or a partner. */
export interface Climb {
  at: Instant
  level: Level
  /** "our senior engineers" */
  team: string
  does: 'climbs' | 'calls' | 'tells' | 'refers'
  /** The clock that makes it. */
  clock: ClockKind
  /** Who is called; null when all of the rung are told. */
  to: string | null
  /** What the rung knows of it by then: nothing, somebody else was asked, or the same person. */
  asks: 'first' | 'another' | 'again'
}

/** What the ladder does if nobody acts: the case's own clocks and rules, run on paper. */
export function nextClimb(before: Case, facts: DecisionInput): Climb | null {
  const until = Math.max(...before.clocks.map(({ dueAt }) => dueAt ?? 0))
  let one = before
  for (let due = nextDue(one); isOpen(one) && due && due.at <= until; due = nextDue(one)) {
    const { at } = due
    const step = runClocks(one, at, facts, () => at)
    const climb = climbAmong(step.events, one, facts)
    if (climb) return { ...climb, clock: clockBehind(step.events) ?? due.clock.kind }
    one = step.case
  }
  return null
}

function climbAmong(
  events: readonly CaseEvent[],
  one: Case,
  { matrix }: DecisionInput,
): Omit<Climb, 'clock'> | null {
  const found = events.flatMap((event) => {
    const step = stepOf(event)
    return step ? [{ at: event.at, step }] : []
  })
  // At one instant several clocks may fall due: where it stands after the last is where it climbs.
  const last = found.findLast(({ step }) => step.does !== 'tells') ?? found[0]
  if (!last) return null
  const { at, step } = last
  const asks = 'first'
  const here = { at, level: one.level, team: rungOf(matrix, one.level).inWords, asks } as const
  switch (step.does) {
    case 'climbs':
      return { at, ...step, asks }
    case 'calls': {
      const { does, level, to } = step
      const team = rungOf(matrix, level).inWords
      const isHere = level === one.level
      return { at, level, team, does, to: to.name, asks: isHere ? asksOf(one, to.id) : asks }
    }
    case 'refers':
      return { ...here, ...step }
    case 'tells':
      return { ...here, ...step, to: null }
  }
}

const stepOf = (event: CaseEvent): Step | null => kindOf(event).climb?.(event) ?? null

/** Whoever has it already, or was asked before, is asked again. */
function asksOf({ handoff, assignee }: Case, id: string): Climb['asks'] {
  const asked = handoff ? [...handoff.missed, handoff.to.id] : assignee ? [assignee.id] : []
  if (asked.length === 0) return 'first'
  return asked.includes(id) ? 'again' : 'another'
}

/** The one that ran out just before the step; null where it was something else. */
function clockBehind(events: readonly CaseEvent[]): ClockKind | null {
  const before = events.slice(
    0,
    events.findLastIndex((event) => stepOf(event) !== null),
  )
  const ranOut = before.findLast(
    ({ kind }) => kind === 'clock_breached' || kind === 'promise_broken',
  )
  if (ranOut?.kind === 'promise_broken') return 'promise'
  return ranOut?.kind === 'clock_breached' ? ranOut.data.kind : null
}

/** "it moves up to our directors automatically", "we’ll ask another of our directors to take it on". */
export function climbInWords({
  does,
  team,
  to,
  asks,
}: Pick<Climb, 'does' | 'team' | 'to' | 'asks'>): string {
  switch (does) {
    case 'climbs':
      return `it moves up to ${team} automatically`
    case 'calls':
      return callsInWords[asks](team, to)
    case 'refers':
      return to
        ? `it goes to our partner, ${to}, automatically`
        : 'it goes to our partner automatically'
    case 'tells':
      return `we’ll alert all of ${team}`
  }
}

const callsInWords: Record<Climb['asks'], (team: string, to: string | null) => string> = {
  first: (team, to) =>
    to ? `we’ll ask ${to} to take it on` : `we’ll ask one of ${team} to take it on`,
  another: (team, to) =>
    to ? `we’ll ask ${to} to take it on` : `we’ll ask another of ${team} to take it on`,
  again: (team, to) =>
    to ? `we’ll ask ${to} again to take it on` : `we’ll ask ${team} again to take it on`,
}

/** What keeps it from climbing; the time follows, then what happens otherwise. */
export function unlessInWords({ clock }: Pick<Climb, 'clock'>): string {
  switch (clock) {
    case 'handoff':
      return 'If nobody has picked it up by'
    case 'resolution':
      return 'If it isn’t solved by'
    case 'first_response':
    case 'next_response':
      return 'If you haven’t had an answer by'
    case 'escalation_answer':
      return 'If the request to escalate isn’t answered by'
    case 'promise':
      return 'If nobody has written to you by'
    case 'partner':
      return 'If our partner hasn’t finished by'
    case 'tell_customer':
      return 'If nobody has written to you by'
    case 'inactivity':
    case 'report':
    case 'survey_send':
    case 'auto_close':
      return 'If there’s no progress by'
  }
}
