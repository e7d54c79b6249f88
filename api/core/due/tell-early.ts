import { system } from '../base/actor.ts'
import { type Instant, minutes } from '../base/instant.ts'
import { Decision, type DecisionInput } from '../case/decision.ts'
import type { CaseEvent } from '../case/events.ts'
import { type Case, isOpen } from '../case/state.ts'
import { keepPromising, nextUpdateBy, sendAutomatic } from '../decide/promises.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { fire } from '../rules/rules.ts'

/** An automatic update goes out early when another to the same customer goes out so long before it. */
export const earlyBy = minutes(30)

/** Whoever was told something this lately isn't told again by itself. */
const toldLately = minutes(10)

/**
 * Whether its automatic update may go out now, together with one of another case. Not where an answer is
 * due as soon: the next would follow at that very time.
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

/** Whose other cases may be told early: an automatic update just went out on this one. */
export const toldAlone = (one: Case, events: readonly CaseEvent[]): string[] =>
  one.waitingSince === null &&
  events.some(({ kind, data }) => kind === 'update_sent' && data.automatic)
    ? [one.contact.id]
    : []

/** Tells its customer now what it would tell at the promised time. */
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
