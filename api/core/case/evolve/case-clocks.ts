import { days, type Instant, minutes } from '../../base/instant.ts'
import type { ClockKind } from '../../base/vocabulary.ts'
import { type Calendar, openBetween } from '../../calendar/calendar.ts'
import { calendarFor } from '../../matrix/calendar-for.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import { targetOf } from '../../matrix/targets.ts'
import {
  type Clock,
  followClock,
  pauseClock,
  pausesForCustomer,
  resumeClock,
  retargetClock,
  startClock,
  startClockUntil,
} from '../clocks.ts'
import type { CaseEvent } from '../events.ts'
import { type Case, isOpen } from '../state.ts'

/** The clocks of one case while one event is applied to them. */
export class CaseClocks {
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

  /**
   * A clock that pauses while we wait for the customer starts paused then. What passes until `heard`
   * is given on top.
   */
  start(kind: ClockKind, heard?: Instant): void {
    const { at, seq } = this.#event
    const allowed = this.#allowed(kind)
    if (allowed === null) return
    const unheard = heard === undefined ? 0 : openBetween(this.#calendar(), at, heard)
    const target = allowed + unheard
    this.#add(startClock(kind, seq, at, target, this.#calendar(), this.#warnAfter(kind)))
    if (this.#after.waitingSince !== null && pausesForCustomer.includes(kind)) this.pause([kind])
  }

  startUntil(kind: ClockKind, by: number): void {
    const { at, seq } = this.#event
    this.#add(
      startClockUntil(kind, seq, at, Math.max(by, at), this.#calendar(), this.#warnAfter(kind)),
    )
  }

  stop(...kinds: readonly ClockKind[]): void {
    this.all = this.all.filter((clock) => !kinds.includes(clock.kind))
  }

  stopAllBut(kinds: readonly ClockKind[]): void {
    this.all = this.all.filter((clock) => kinds.includes(clock.kind))
  }

  pause(kinds: readonly ClockKind[]): void {
    this.#change(kinds, (clock) => pauseClock(clock, this.#event.at, this.#calendar()))
  }

  resume(kinds: readonly ClockKind[]): void {
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
    if (!isOpen(this.#after)) return
    const inactivity = this.all.find((clock) => clock.kind === 'inactivity')
    if (inactivity?.left === null) this.start('inactivity')
  }

  /** The rung that now holds the case may keep other hours: what was left goes on in those. */
  carryOver(): void {
    const was = calendarFor(this.#matrix, this.#before.priority, this.#before.level)
    if (was === this.#calendar()) return
    const { at } = this.#event
    this.#change(['first_response', 'next_response', 'resolution'], (clock) =>
      clock.left !== null
        ? clock
        : resumeClock(pauseClock(clock, at, was), at, this.#calendar(), this.#matrix.warnAt),
    )
  }

  retarget(): void {
    const kinds: readonly ClockKind[] = [
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

  /** Another matrix: what was spent stays spent, what is left is counted by the new one. */
  follow(used: readonly { clock: string; ms: number }[]): void {
    const { at } = this.#event
    for (const { clock: id, ms } of used) {
      const clock = this.all.find((each) => each.id === id)
      if (!clock) continue
      const target = this.#allowed(clock.kind)
      if (target === null) this.stop(clock.kind)
      else {
        const followed = followClock(clock, at, target, ms, this.#calendar(), this.#matrix.warnAt)
        this.all = this.all.map((each) => (each.id === id ? followed : each))
      }
    }
  }

  #change(kinds: readonly ClockKind[], changed: (clock: Clock) => Clock): void {
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

  /** Each full round of calls at the top of the ladder waits twice as long, up to a day. */
  #allowed(kind: ClockKind): number | null {
    const once = this.#target(kind)
    const { handoff } = this.#after
    if (once === null || kind !== 'handoff' || handoff === null) return once
    return Math.min(once * 2 ** handoff.rounds, Math.max(days(1), once))
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
      case 'escalation_answer':
        return targetOf[kind](this.#matrix, standing)
      case 'promise':
        return targetOf.update(this.#matrix, standing)
      case 'tell_customer':
        return targetOf.tell_customer(this.#matrix, standing)
      case 'report':
        return null
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
