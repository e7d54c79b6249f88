import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { evolve } from '@caselead/core/case/evolve/evolve.ts'
import { type Case, isOpen } from '@caselead/core/case/state.ts'
import { nextDue } from '@caselead/core/due/due.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'

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

/** What went wrong on the way, one sentence each. */
export function wrongOver(events: readonly CaseEvent[], matrix: Matrix): string[] {
  const found: string[] = []
  let before: Case | null = null
  for (const [index, event] of events.entries()) {
    const after = evolve(before, event, matrix)
    const waited = before !== null && before.waitingSince !== null
    if (event.kind === 'clock_breached' && waited && forCustomer.includes(event.data.kind))
      found.push(`${event.data.clock} ran out while we waited for the customer`)
    const rounds = (after.handoff?.rounds ?? 0) - (before?.handoff?.rounds ?? 0)
    if (rounds > 0 && !saysTop(events[index - 1]))
      found.push(`event ${event.seq}: nobody was told that the ladder is at its top`)
    before = after
  }
  return found
}

const saysTop = (event: CaseEvent | undefined): boolean =>
  event?.kind === 'alerted' && event.data.toppedOut && event.data.to.length > 0
