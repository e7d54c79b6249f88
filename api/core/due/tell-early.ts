import { system } from '../base/actor.ts'
import { type Instant, minutes } from '../base/instant.ts'
import { Decision, type DecisionInput } from '../case/decision.ts'
import type { CaseEvent } from '../case/events.ts'
import { type Case, isOpen } from '../case/state.ts'
import { keepPromising, nextUpdateBy, sendAutomatic } from '../decide/promises.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { fire } from '../rules/rules.ts'

/** How early an automatic update may go out with another to the same customer. */
export const earlyBy = minutes(30)

/** A customer who has just heard from us isn't told again this soon. */
const toldLately = minutes(10)

/**
 * Whether its automatic update may go out now, together with one on another case. Not if the next one would be
 * due just as soon anyway.
 */
export function mayTellEarly(one: Case, now: Instant, matrix: Matrix): boolean {
  const { promise, lead, waitingSince, channel } = one
  if (channel === 'import' || !isOpen(one) || !promise?.automatic || !lead || waitingSince !== null)
    return false
  const isNear = promise.by > now && promise.by <= now + earlyBy
  if (!isNear || promise.madeAt > now - toldLately) return false
  const next = nextUpdateBy(one, matrix, now)
  return next === null || next > now + earlyBy
}

/** The customer whose other updates may go out early, because an automatic one just went out on this case. */
export const toldAlone = (one: Case, events: readonly CaseEvent[]): string[] =>
  one.waitingSince === null &&
  events.some(({ kind, data }) => kind === 'update_sent' && data.automatic)
    ? [one.contact.id]
    : []

/** Sends the automatic update now instead of at the promised time. */
export function tellEarly(
  before: Case,
  now: Instant,
  facts: DecisionInput,
): { case: Case; events: CaseEvent[] } {
  const decision = new Decision(before, before.id, now, system('clock promise'), facts)
  if (mayTellEarly(before, now, facts.matrix)) {
    sendAutomatic(decision, before.promise?.by)
    fire(decision, { on: 'update' })
    if (isOpen(decision.case)) keepPromising(decision)
  }
  return { case: decision.case, events: decision.events }
}
