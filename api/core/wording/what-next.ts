import type { Named } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import type { Case } from '../case/state.ts'
import type { Progress } from './progress.ts'
import { progressInWords, type Sentence } from './progress-words.ts'

export type { Sentence } from './progress-words.ts'

/** Who was called and has not accepted yet, and by when they should. */
export function calledNow({ handoff, clocks }: Case): { to: Named; by: Instant | null } | null {
  const clock = clocks.find(({ kind }) => kind === 'handoff')
  return handoff && { to: handoff.to, by: clock?.dueAt ?? null }
}

/** Whoever has it now; somebody who was only called does not yet. */
export const worker = ({ handoff, assignee }: Case): Named | null =>
  handoff?.takesWork ? null : assignee

/** What happens next, in one sentence. */
export function whatNext(one: Case, progress: Progress): Sentence | null {
  const { at } = progress
  if (one.escalationRequest && one.waitingSince === null) return answersBy(one, at)
  const called = one.waitingSince === null ? calledNow(one) : null
  if (called) return by(`${called.to.name} has been asked to take it on`, called.by, at)
  return progressInWords(progress)[0] ?? null
}

function answersBy({ clocks, lead }: Case, now: Instant): Sentence {
  const clock = clocks.find(({ kind }) => kind === 'escalation_answer')
  const sentence = `${lead?.name ?? 'Your case lead'} will answer your request to escalate`
  return by(sentence, clock?.dueAt ?? null, now)
}

/** A time that has passed is no time by which anything happens. */
function by(sentence: string, time: Instant | null, now: Instant): Sentence {
  const isAhead = time !== null && time > now
  return isAhead ? { sentence: `${sentence} by`, time } : { sentence: `${sentence}.`, time: null }
}
