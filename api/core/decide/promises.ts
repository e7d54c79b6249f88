import type { Instant } from '../base/instant.ts'
import type { ClockKind } from '../base/vocabulary.ts'
import { addOpen } from '../calendar/calendar.ts'
import type { Decision } from '../case/decision.ts'
import { type Case, isOpen } from '../case/state.ts'
import { calendarFor } from '../matrix/calendar-for.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { targetOf } from '../matrix/targets.ts'
import { openedIn } from '../rules/incidents.ts'
import { progressOf } from '../wording/progress.ts'
import { automaticWords } from '../wording/progress-words.ts'
import { reminderWords } from './words.ts'

/**
 * When the customer hears next if nobody promises anything sooner: by the cadence, or when an answer
 * is due before that; null where neither is promised.
 */
export function nextUpdateBy(one: Case, matrix: Matrix, at: Instant): Instant | null {
  const { priority, level, account } = one
  const target = targetOf.update(matrix, { priority, level, plan: account.plan })
  const cadence = target === null ? [] : [addOpen(calendarFor(matrix, priority, level), at, target)]
  const by = Math.min(...cadence, ...answersDue(one, at))
  return Number.isFinite(by) ? by : null
}

const answersDue = ({ clocks }: Case, at: Instant): Instant[] =>
  clocks.flatMap(({ kind, dueAt, breachedAt }) =>
    answers.has(kind) && dueAt !== null && dueAt > at && breachedAt === null ? [dueAt] : [],
  )

const answers: ReadonlySet<ClockKind> = new Set(['first_response', 'next_response'])

/**
 * An open case always has a next word: where none is promised, or its own promise is later than
 * the cadence of a case that has become more urgent, the cadence promises it.
 */
export function keepPromising(decision: Decision): void {
  const { promise } = decision.case
  if (!isOpen(decision.case) || promise?.automatic === false) return
  const by = nextUpdateBy(decision.case, decision.facts.matrix, decision.at)
  if (by === null || (promise && promise.by <= by)) return
  const first = isFirstAnswer(decision.case, by) && { first: true as const }
  const promised = { by, words: null, automatic: true, ...first }
  decision.recordBy('update-cadence', 'update_promised', promised)
}

const isFirstAnswer = ({ clocks }: Case, by: Instant): boolean =>
  clocks.some((clock) => clock.kind === 'first_response' && clock.dueAt === by)

/** What we wait for is asked again: the mail that asked may be weeks away. */
const reminder = ({ question }: Case): string =>
  question ? reminderWords.asked(question) : reminderWords.unasked

/** The promised time has come: without a person's words, what the record knows goes out on the lead's behalf. */
export function standIn(decision: Decision): void {
  const { promise, lead } = decision.case
  if (!promise || !lead) return
  decision.recordBy('promised-update', 'promise_broken', { by: promise.by, lead })
  sendAutomatic(decision)
}

/** What the record knows, on the lead's behalf; `early` is the promised time, if that's still to come. */
export function sendAutomatic(decision: Decision, early?: Instant): void {
  const { lead } = decision.case
  if (!lead) return
  const { matrix, people, incidents } = decision.facts
  const open = incidents && [...incidents, ...openedIn(decision.events)]
  const body =
    decision.case.waitingSince === null
      ? automaticWords(
          progressOf(decision.case, { matrix, people, now: decision.at, incidents: open }),
        )
      : reminder(decision.case)
  decision.recordBy('promised-update', 'update_sent', {
    ...{ body, automatic: true, onBehalfOf: lead },
    ...(early !== undefined && { early }),
  })
}
