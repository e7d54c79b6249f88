import { addOpen } from './calendar/calendar.ts'
import type { Instant } from './instant.ts'
import { calendarFor, type Matrix } from './matrix.ts'
import { type Case, isOpen } from './state.ts'
import { targetOf } from './targets.ts'
import type { Unfolding } from './unfolding.ts'

/** When the customer hears next if nobody promises anything sooner; null without a cadence. */
export function nextUpdateBy(one: Case, matrix: Matrix, at: Instant): Instant | null {
  const { priority, level, account } = one
  const target = targetOf.update(matrix, { priority, level, plan: account.plan })
  return target === null ? null : addOpen(calendarFor(matrix, priority, level), at, target)
}

/**
 * An open case always has a next word: where none is promised, or its own promise is later than
 * the cadence of a case that has become more urgent, the cadence promises it.
 */
export function keepPromising(draft: Unfolding): void {
  const { promise } = draft.case
  if (!isOpen(draft.case) || promise?.automatic === false) return
  const by = nextUpdateBy(draft.case, draft.facts.matrix, draft.at)
  if (by === null || (promise && promise.by <= by)) return
  draft.recordBy('update-cadence', 'update_promised', { by, words: null, automatic: true })
}

/** What we wait for is asked again: the mail that asked may be weeks away. */
const reminder = ({ question }: Case): string =>
  question
    ? `We need your answer to continue. Our question was:\n\n${question}`
    : 'We need your answer to continue.'

/** The promised time has come: without a person's words, word goes out in the lead's name. */
export function standIn(draft: Unfolding): void {
  const { promise, lead } = draft.case
  if (!promise || !lead) return
  draft.recordBy('promised-update', 'promise_broken', { by: promise.by, lead })
  const body =
    draft.case.waitingSince === null
      ? 'There is no news yet. We are still working on it.'
      : reminder(draft.case)
  draft.recordBy('promised-update', 'update_sent', { body, automatic: true })
}
