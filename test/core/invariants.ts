import { nextDue } from '@caselead/api/core/due.ts'
import type { CaseEvent } from '@caselead/api/core/events.ts'
import { evolve } from '@caselead/api/core/evolve.ts'
import type { Matrix } from '@caselead/api/core/matrix.ts'
import { type Case, isOpen } from '@caselead/api/core/state.ts'
import type { ClockKind } from '@caselead/api/core/words.ts'

const forCustomer: ClockKind[] = ['resolution', 'inactivity', 'next_response']

/** What is wrong with a case, one sentence each. */
export function wrongWith(one: Case, now: number): string[] {
  const clock = (kind: ClockKind) => one.clocks.find((each) => each.kind === kind)
  const live = (kind: ClockKind) => clock(kind)?.breachedAt === null
  const open = isOpen(one)
  const still = one.waitingSince !== null || !open
  const paused = one.clocks.filter(
    ({ kind, breachedAt }) =>
      breachedAt === null && (open ? forCustomer : forCustomer.slice(0, 2)).includes(kind),
  )
  const kinds = one.clocks.map(({ kind }) => kind)
  const wrong: [string, boolean][] = [
    ['nobody leads it', one.lead === null],
    ['two clocks of a kind', new Set(kinds).size !== kinds.length],
    ['a clock runs while it should pause', still && paused.some(({ left }) => left === null)],
    ['a clock is paused for nothing', !still && one.clocks.some(({ left }) => left !== null)],
    [
      'a paused clock has a due time',
      one.clocks.some(({ left, dueAt }) => (left === null) === (dueAt === null)),
    ],
    ['an escalation nobody is called for', open && one.handoff !== null && !live('handoff')],
    ['an acceptance clock for nothing', one.handoff === null && clock('handoff') !== undefined],
    [
      'a request nobody answers',
      open && (one.escalationRequest !== null) !== (clock('escalation_answer') !== undefined),
    ],
    ['nobody is watching it', open && !one.handoff && !clock('inactivity') && !clock('partner')],
    ['nothing is promised', open && one.promise === null],
    ['a promise no clock backs', open && one.promise?.by !== clock('promise')?.dueAt],
    [
      'a promise without a case',
      !open && (one.promise !== null || one.handoff !== null || one.waitingSince !== null),
    ],
    [
      'a first answer is still due',
      one.firstRespondedAt !== null && clock('first_response') !== undefined,
    ],
    ['something is overdue', (nextDue(one)?.at ?? now + 1) <= now],
  ]
  return wrong.filter(([, is]) => is).map(([sentence]) => sentence)
}

/** No clock that pauses for the customer runs out while we wait for them. */
export function ranOutWhileWaiting(events: readonly CaseEvent[], matrix: Matrix): string[] {
  let before: Case | null = null
  const found: string[] = []
  for (const event of events) {
    const waited = before !== null && before.waitingSince !== null
    if (event.kind === 'clock_breached' && waited && forCustomer.includes(event.data.kind))
      found.push(event.data.clock)
    before = evolve(before, event, matrix)
  }
  return found
}
