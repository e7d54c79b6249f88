import { system } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import { type Clock, nextAt } from '../case/clocks.ts'
import { Decision, type DecisionInput } from '../case/decision.ts'
import type { CaseEvent } from '../case/events.ts'
import { type Case, isOpen } from '../case/state.ts'
import { keepPromising, standIn } from '../decide/promises.ts'
import { fire } from '../rules/rules.ts'

interface Due {
  clock: Clock
  at: Instant
}

/** What is told at the promised time knows of everything that fell due with it. */
const isBefore = (a: Due, b: Due): boolean =>
  a.at < b.at || (a.at === b.at && b.clock.kind === 'promise' && a.clock.kind !== 'promise')

/** The clock that is next to be looked at, and when. */
export function nextDue(one: Case): Due | null {
  let first: Due | null = null
  for (const clock of one.clocks) {
    const at = nextAt(clock)
    if (at !== null && (first === null || isBefore({ clock, at }, first))) first = { clock, at }
  }
  return first
}

/**
 * Everything a case's clocks do up to `now`, in the order they fell due. `noticedAt` decides when
 * it is written to have happened: live it is now, in a replay of history each clock's own minute.
 */
export function runClocks(
  before: Case,
  now: Instant,
  facts: DecisionInput,
  noticedAt: (due: Instant) => Instant = () => now,
): { case: Case; events: CaseEvent[] } {
  let one = before
  const events: CaseEvent[] = []
  for (let due = nextDue(one); due && due.at <= now; due = nextDue(one)) {
    const decision = new Decision(
      one,
      one.id,
      noticedAt(due.at),
      system(`clock ${due.clock.kind}`),
      facts,
    )
    fireClock(decision, due.clock)
    if (decision.events.length === 0)
      throw new Error(`${due.clock.id} of case ${one.id} does nothing`)
    one = decision.case
    events.push(...decision.events)
  }
  return { case: one, events }
}

function fireClock(decision: Decision, clock: Clock): void {
  const dueAt = clock.dueAt ?? decision.at
  const warning = clock.warnedAt === null && clock.warnAt !== null && clock.warnAt < dueAt
  if (warning) {
    decision.record('clock_warned', { clock: clock.id, kind: clock.kind, dueAt })
    if (decision.at < dueAt) fire(decision, { on: 'warned', clock })
    return
  }
  switch (clock.kind) {
    case 'survey_send':
      decision.record('survey_sent', {})
      return
    case 'auto_close':
      decision.record('closed', { why: 'It stayed solved' })
      return
    case 'promise':
      standIn(decision)
      fire(decision, { on: 'update' })
      break
    case 'first_response':
    case 'next_response':
    case 'resolution':
    case 'handoff':
    case 'inactivity':
    case 'escalation_answer':
    case 'partner':
    case 'tell_customer':
    case 'report':
      decision.record('clock_breached', { clock: clock.id, kind: clock.kind, dueAt })
      fire(decision, { on: 'breached', clock })
  }
  if (isOpen(decision.case)) keepPromising(decision)
}
