import type { Calendar } from './calendar.ts'
import {
  type Clock,
  pauseClock,
  resumeClock,
  retargetClock,
  startClock,
  startClockUntil,
} from './clocks.ts'
import type { CaseEvent } from './events.ts'
import { days, minutes } from './instant.ts'
import { calendarFor, type Matrix } from './matrix.ts'
import type { Case } from './state.ts'
import { targetOf } from './targets.ts'
import type { ClockKind } from './words.ts'

/** Pause while we wait for the customer. The others never do. */
const pausesForCustomer: ClockKind[] = ['resolution', 'inactivity', 'next_response']

/** Kept, paused, while a case is resolved: reopening goes on with what was left. */
const sleepsWhileResolved: ClockKind[] = ['resolution', 'inactivity']

/** The clocks after an event: which start, stop, pause, resume or get a new target. */
export function evolveClocks(before: Case, after: Case, event: CaseEvent, matrix: Matrix): Clock[] {
  const clocks = new CaseClocks(before, after, event, matrix)
  switch (event.kind) {
    case 'opened':
      clocks.start('first_response')
      clocks.start('resolution')
      clocks.start('inactivity')
      break
    case 'customer_message':
      if (after.firstRespondedAt !== null && !clocks.has('next_response')) {
        clocks.start('next_response')
      }
      break
    case 'reply':
    case 'context_asked':
    case 'escalation_declined':
      clocks.answered()
      break
    case 'update_sent':
      if (event.data.automatic) clocks.stop('promise')
      else clocks.answered()
      break
    case 'waiting_on_customer':
      clocks.stop('first_response', 'next_response')
      clocks.worked()
      clocks.pause(pausesForCustomer)
      break
    case 'resumed':
      clocks.resume(pausesForCustomer)
      break
    case 'escalated':
      clocks.stop('handoff', 'inactivity')
      clocks.start('handoff')
      clocks.carryOver()
      break
    case 'escalation_accepted':
      clocks.stop('handoff')
      clocks.start('inactivity')
      break
    case 'bounced_back':
      clocks.stop('handoff', 'partner')
      clocks.carryOver()
      clocks.start('inactivity')
      break
    case 'assigned':
      if (after.handoff) clocks.callNext(after.handoff.rounds)
      else clocks.worked()
      break
    case 'note':
      clocks.worked()
      break
    case 'priority_changed':
      clocks.retarget()
      break
    case 'update_promised':
      clocks.stop('promise')
      clocks.startUntil('promise', event.data.by)
      break
    case 'referred_to_partner':
      clocks.stop('partner', 'inactivity')
      clocks.startUntil('partner', event.data.by)
      break
    case 'clock_warned':
      clocks.mark(event.data.clock, { warnedAt: event.at })
      break
    case 'clock_breached':
      clocks.mark(event.data.clock, { breachedAt: event.at })
      break
    case 'resolved':
      clocks.pause(sleepsWhileResolved)
      clocks.stopAllBut(sleepsWhileResolved)
      clocks.start('survey_send')
      clocks.start('auto_close')
      break
    case 'reopened':
      clocks.stop('survey_send', 'auto_close')
      clocks.resume(sleepsWhileResolved)
      if (!clocks.isRunning('inactivity')) clocks.start('inactivity')
      break
    case 'survey_sent':
      clocks.stop('survey_send')
      break
    case 'closed':
    case 'merged':
      clocks.pause(sleepsWhileResolved)
      clocks.stopAllBut([...sleepsWhileResolved, 'survey_send'])
      break
    case 'triaged':
    case 'lead_named':
    case 'escalation_requested':
    case 'promise_broken':
    case 'alerted':
    case 'refund_authorised':
    case 'linked_to_incident':
    case 'root_cause_recorded':
    case 'survey_answered':
      break
  }
  return clocks.all
}

/** The clocks of one case while one event is applied to them. */
class CaseClocks {
  all: Clock[]
  readonly #before: Case
  readonly #after: Case
  readonly #event: CaseEvent
  readonly #matrix: Matrix

  constructor(before: Case, after: Case, event: CaseEvent, matrix: Matrix) {
    this.all = before.clocks
    this.#before = before
    this.#after = after
    this.#event = event
    this.#matrix = matrix
  }

  has(kind: ClockKind): boolean {
    return this.all.some((clock) => clock.kind === kind)
  }

  isRunning(kind: ClockKind): boolean {
    return this.all.some((clock) => clock.kind === kind && clock.breachedAt === null)
  }

  /** A clock that pauses while we wait for the customer starts paused then. */
  start(kind: ClockKind, times = 1): void {
    const { at, seq } = this.#event
    const once = this.#target(kind)
    if (once === null) return
    const target = Math.min(once * times, Math.max(days(1), once))
    this.#add(startClock(kind, seq, at, target, this.#calendar(), this.#warnAfter(kind)))
    if (this.#after.waitingSince !== null && pausesForCustomer.includes(kind)) this.pause([kind])
  }

  startUntil(kind: ClockKind, by: number): void {
    const { at, seq } = this.#event
    this.#add(startClockUntil(kind, seq, at, Math.max(by, at), this.#warnAfter(kind)))
  }

  stop(...kinds: ClockKind[]): void {
    this.all = this.all.filter((clock) => !kinds.includes(clock.kind))
  }

  stopAllBut(kinds: ClockKind[]): void {
    this.all = this.all.filter((clock) => kinds.includes(clock.kind))
  }

  pause(kinds: ClockKind[]): void {
    this.#change(kinds, (clock) => pauseClock(clock, this.#event.at, this.#calendar()))
  }

  resume(kinds: ClockKind[]): void {
    const { warnAt } = this.#matrix
    this.#change(kinds, (clock) => resumeClock(clock, this.#event.at, this.#calendar(), warnAt))
  }

  mark(id: string, marks: Partial<Clock>): void {
    this.all = this.all.map((clock) => (clock.id === id ? { ...clock, ...marks } : clock))
  }

  /** The customer heard from a person. */
  answered(): void {
    this.stop('first_response', 'next_response', 'promise')
    this.worked()
  }

  /** Somebody did something: inactivity counts anew, unless the case waits for acceptance. */
  worked(): void {
    if (this.#event.actor.type === 'system' || this.#event.actor.type === 'contact') return
    const inactivity = this.all.find((clock) => clock.kind === 'inactivity')
    if (!inactivity || inactivity.left !== null) return
    this.stop('inactivity')
    this.start('inactivity')
  }

  /** The next person of the rung is called; each full round at the top waits twice as long. */
  callNext(rounds: number): void {
    this.stop('handoff')
    this.start('handoff', 2 ** rounds)
  }

  /** The rung that now holds the case may keep other hours: what was left goes on in those. */
  carryOver(): void {
    const was = calendarFor(this.#matrix, this.#before.priority, this.#before.level)
    if (was === this.#calendar()) return
    const { at } = this.#event
    this.#change(['first_response', 'next_response', 'resolution'], (clock) =>
      clock.left !== null || clock.breachedAt !== null
        ? clock
        : resumeClock(pauseClock(clock, at, was), at, this.#calendar(), this.#matrix.warnAt),
    )
  }

  retarget(): void {
    const kinds: ClockKind[] = [
      'first_response',
      'next_response',
      'resolution',
      'inactivity',
      'handoff',
    ]
    const { at } = this.#event
    this.#change(kinds, (clock) => {
      const target = this.#target(clock.kind)
      if (target === null) return clock
      return retargetClock(clock, at, target, this.#calendar(), this.#matrix.warnAt)
    })
  }

  #change(kinds: ClockKind[], changed: (clock: Clock) => Clock): void {
    this.all = this.all.map((clock) => (kinds.includes(clock.kind) ? changed(clock) : clock))
  }

  #add(clock: Clock): void {
    this.all = [...this.all.filter((each) => each.kind !== clock.kind), clock]
  }

  #calendar(): Calendar {
    return calendarFor(this.#matrix, this.#after.priority, this.#after.level)
  }

  #warnAfter(kind: ClockKind): number | null {
    return kind === 'survey_send' || kind === 'auto_close' ? null : this.#matrix.warnAt
  }

  #target(kind: ClockKind): number | null {
    const { priority, level, account } = this.#after
    const standing = { priority, level, plan: account.plan }
    switch (kind) {
      case 'first_response':
      case 'next_response':
      case 'resolution':
      case 'handoff':
      case 'inactivity':
        return targetOf[kind](this.#matrix, standing)
      case 'promise':
        return targetOf.update(this.#matrix, standing)
      case 'survey_send':
        return minutesOrNull(this.#matrix.survey.sendAfter)
      case 'auto_close':
        return minutesOrNull(this.#matrix.autoClose.after)
      case 'partner':
        return targetOf.resolution(this.#matrix, standing)
    }
  }
}

const minutesOrNull = (span: number | null): number | null => (span === null ? null : minutes(span))
