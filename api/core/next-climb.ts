import { nextDue, runClocks } from './due.ts'
import type { CaseEvent, EventKind } from './events.ts'
import type { Instant } from './instant.ts'
import { rungOf } from './matrix.ts'
import { type Case, isOpen } from './state.ts'
import type { Facts } from './unfolding.ts'
import type { Level } from './words.ts'

/** The ladder's next step: another rung, another person of the same one, or a partner. */
export interface Climb {
  at: Instant
  level: Level
  /** "our senior engineers" */
  team: string
  does: 'climbs' | 'calls' | 'tells' | 'refers'
  /** Who is called; null when all of the rung are told. */
  to: string | null
}

/** What the ladder does if nobody acts: the case's own clocks and rules, run on paper. */
export function nextClimb(before: Case, facts: Facts): Climb | null {
  const until = Math.max(...before.clocks.map(({ dueAt }) => dueAt ?? 0))
  let one = before
  for (let due = nextDue(one); isOpen(one) && due && due.at <= until; due = nextDue(one)) {
    const { at } = due
    const step = runClocks(one, at, facts, () => at)
    const climb = climbAmong(step.events, one, facts)
    if (climb) return climb
    one = step.case
  }
  return null
}

const steps: ReadonlySet<EventKind> = new Set(['escalated', 'assigned', 'referred_to_partner'])

function climbAmong(events: readonly CaseEvent[], one: Case, { matrix }: Facts): Climb | null {
  const team = rungOf(matrix, one.level).inWords
  const called = events.find(({ kind }) => steps.has(kind))
  if (called?.kind === 'escalated') {
    const { toLevel: level, team, to } = called.data
    return { at: called.at, level, team, does: 'climbs', to: to.name }
  }
  const here = { level: one.level, team }
  if (called?.kind === 'assigned' && called.data.to) {
    return { at: called.at, ...here, does: 'calls', to: called.data.to.name }
  }
  if (called?.kind === 'referred_to_partner') {
    return { at: called.at, ...here, does: 'refers', to: called.data.partner.name }
  }
  const told = events.find(
    ({ kind, data }) => kind === 'alerted' && 'toppedOut' in data && data.toppedOut,
  )
  return told ? { at: told.at, ...here, does: 'tells', to: null } : null
}

/** "It climbs to our directors", "Sofia Marin is asked to take it on". */
export function climbInWords({ does, team, to }: Climb): string {
  switch (does) {
    case 'climbs':
      return `It climbs to ${team}`
    case 'calls':
      return `${to ?? `One of ${team}`} is asked to take it on`
    case 'refers':
      return `It goes to our partner${to ? `, ${to}` : ''}`
    case 'tells':
      return `All of ${team} are told`
  }
}
