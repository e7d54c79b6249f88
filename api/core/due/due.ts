import { system } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import { type Clock, nextAt } from '../case/clocks.ts'
import { type Facts, Unfolding } from '../case/decision.ts'
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
  facts: Facts,
  noticedAt: (due: Instant) => Instant = () => now,
): { case: Case; events: CaseEvent[] } {
  let one = before
  const events: CaseEvent[] = []
  for (let due = nextDue(one); due && due.at <= now; due = nextDue(one)) {
    const draft = new Unfolding(
      one,
      one.id,
      noticedAt(due.at),
      system(`clock ${due.clock.kind}`),
      facts,
    )
    fall(draft, due.clock)
    if (draft.events.length === 0) throw new Error(`${due.clock.id} of case ${one.id} does nothing`)
    one = draft.case
    events.push(...draft.events)
  }
  return { case: one, events }
}

function fall(draft: Unfolding, clock: Clock): void {
  const dueAt = clock.dueAt ?? draft.at
  const warning = clock.warnedAt === null && clock.warnAt !== null && clock.warnAt < dueAt
  if (warning) {
    draft.record('clock_warned', { clock: clock.id, kind: clock.kind, dueAt })
    if (draft.at < dueAt) fire(draft, { on: 'warned', clock })
    return
  }
  switch (clock.kind) {
    case 'survey_send':
      draft.record('survey_sent', {})
      return
    case 'auto_close':
      draft.record('closed', { why: 'It stayed resolved' })
      return
    case 'promise':
      standIn(draft)
      fire(draft, { on: 'update' })
      break
    case 'first_response':
    case 'next_response':
    case 'resolution':
    case 'handoff':
    case 'inactivity':
    case 'escalation_answer':
    case 'partner':
      draft.record('clock_breached', { clock: clock.id, kind: clock.kind, dueAt })
      fire(draft, { on: 'breached', clock })
  }
  if (isOpen(draft.case)) keepPromising(draft)
}
