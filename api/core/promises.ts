import { addOpen } from './calendar.ts'
import type { Instant } from './instant.ts'
import { minutes } from './instant.ts'
import { calendarFor, type Matrix } from './matrix.ts'
import { type Case, isOpen } from './state.ts'
import { targetOf } from './targets.ts'
import type { Unfolding } from './unfolding.ts'

/**
 * When the customer hears next if nobody promises anything sooner: by the cadence, and no later
 * than a request to escalate is to be answered. Null without a cadence.
 */
export function nextUpdateBy(one: Case, matrix: Matrix, at: Instant): Instant | null {
  const { priority, level, account, escalationRequest } = one
  const target = targetOf.update(matrix, { priority, level, plan: account.plan })
  if (target === null) return null
  const by = addOpen(calendarFor(matrix, priority, level), at, target)
  const answer = escalationRequest && answerBy(one, matrix, escalationRequest.at)
  return answer !== null && answer > at ? Math.min(by, answer) : by
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

/** The promised time has come: without a person's words, word goes out in the lead's name. */
export function standIn(draft: Unfolding): void {
  const { promise, lead } = draft.case
  if (!promise || !lead) return
  draft.recordBy('promised-update', 'promise_broken', { by: promise.by, lead })
  const body =
    draft.case.waitingSince === null
      ? 'There is no news yet. We are still working on it.'
      : 'We are waiting for your answer to go on.'
  draft.recordBy('promised-update', 'update_sent', { body, automatic: true })
}

/** A customer who asks to escalate is told when they will have an answer. */
export function promiseAnswer(draft: Unfolding): void {
  const by = answerBy(draft.case, draft.facts.matrix, draft.at)
  const { promise } = draft.case
  if (promise && promise.by <= by) return
  draft.recordBy('answer-requests', 'update_promised', { by, words: null, automatic: true })
}

function answerBy({ priority, level }: Case, matrix: Matrix, askedAt: Instant): Instant {
  const within = minutes(matrix.escalationRequests.answerWithin)
  return addOpen(calendarFor(matrix, priority, level), askedAt, within)
}
