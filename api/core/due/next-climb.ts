import type { Instant } from '../base/instant.ts'
import type { ClockKind, Level } from '../base/vocabulary.ts'
import type { DecisionInput } from '../case/decision.ts'
import type { CaseEvent, EventKind } from '../case/events.ts'
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

const steps: ReadonlySet<EventKind> = new Set(['escalated', 'assigned', 'referred_to_partner'])

function climbAmong(
  events: readonly CaseEvent[],
  one: Case,
  { matrix }: DecisionInput,
): Omit<Climb, 'clock'> | null {
  const asks = 'first'
  const team = rungOf(matrix, one.level).inWords
  // At one instant several clocks may fall due: where it stands after the last is where it climbs.
  const called = events.findLast(({ kind }) => steps.has(kind))
  if (called?.kind === 'escalated') {
    const { toLevel: level, team, to } = called.data
    return { at: called.at, level, team, does: 'climbs', to: to.name, asks }
  }
  const here = { level: one.level, team, asks } as const
  if (called?.kind === 'assigned' && called.data.to) {
    const { level, to } = called.data
    return {
      at: called.at,
      level,
      team: rungOf(matrix, level).inWords,
      does: 'calls',
      to: to.name,
      asks: level === one.level ? asksOf(one, to.id) : asks,
    }
  }
  if (called?.kind === 'referred_to_partner') {
    return { at: called.at, ...here, does: 'refers', to: called.data.partner.name }
  }
  const told = events.find(isStep)
  return told ? { at: told.at, ...here, does: 'tells', to: null } : null
}

/** Whoever has it already, or was asked before, is asked again. */
function asksOf({ handoff, assignee }: Case, id: string): Climb['asks'] {
  const asked = handoff ? [...handoff.missed, handoff.to.id] : assignee ? [assignee.id] : []
  if (asked.length === 0) return 'first'
  return asked.includes(id) ? 'again' : 'another'
}

const isStep = ({ kind, data }: CaseEvent): boolean =>
  steps.has(kind) || (kind === 'alerted' && 'toppedOut' in data && data.toppedOut)

/** The one that ran out just before the step; null where it was something else. */
function clockBehind(events: readonly CaseEvent[]): ClockKind | null {
  const before = events.slice(0, events.findLastIndex(isStep))
  const ranOut = before.findLast(
    ({ kind }) => kind === 'clock_breached' || kind === 'promise_broken',
  )
  if (ranOut?.kind === 'promise_broken') return 'promise'
  return ranOut?.kind === 'clock_breached' ? ranOut.data.kind : null
}

/** "it moves up to our directors automatically", "we ask another of our directors to take it on". */
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
      return `we alert all of ${team}`
  }
}

const callsInWords: Record<Climb['asks'], (team: string, to: string | null) => string> = {
  first: (team, to) => (to ? `we ask ${to} to take it on` : `we ask one of ${team} to take it on`),
  another: (team, to) =>
    to ? `we ask ${to} to take it on` : `we ask another of ${team} to take it on`,
  again: (team, to) =>
    to ? `we ask ${to} again to take it on` : `we ask ${team} again to take it on`,
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
      return 'If you have no answer by'
    case 'escalation_answer':
      return 'If your request isn’t answered by'
    case 'promise':
      return 'If nobody has written to you by'
    case 'partner':
      return 'If our partner isn’t done by'
    case 'inactivity':
    case 'survey_send':
    case 'auto_close':
      return 'If there’s no progress by'
  }
}
