import type { Named } from './actor.ts'
import type { Instant } from './instant.ts'
import { type Case, isOpen } from './state.ts'

/** Who was called and has not accepted yet, and by when they should. */
export function asked({ handoff, clocks }: Case): { to: Named; by: Instant | null } | null {
  const clock = clocks.find(({ kind }) => kind === 'handoff')
  return handoff && { to: handoff.to, by: clock?.dueAt ?? null }
}

/** Whoever works on it now; somebody who was only called does not yet. */
export const worker = ({ handoff, assignee }: Case): Named | null =>
  handoff?.takesWork ? null : assignee

/** When the customer hears from us at the latest: by update, or the answer to their request. */
export function hearsBy({ promise, clocks }: Case): Instant | null {
  const answer = clocks.find(({ kind }) => kind === 'escalation_answer')?.dueAt ?? null
  if (promise === null || answer === null) return promise?.by ?? answer
  return Math.min(promise.by, answer)
}

/** A sentence, and the instant it ends with. */
export interface Sentence {
  sentence: string
  time: Instant | null
}

/** What happens next, in one sentence. */
export function whatNext(one: Case): Sentence | null {
  const say = (sentence: string): Sentence => ({ sentence, time: null })
  if (!isOpen(one)) return one.closedAt === null ? say('Answer if it is not solved for you.') : null
  const lead = one.lead?.name ?? 'Your lead'
  if (one.waitingSince !== null) return say('We need your answer to go on.')
  if (one.escalationRequest) return answersBy(one, lead)
  const called = asked(one)
  if (called) return by(`${called.to.name} has been asked to take it on`, called.by)
  if (one.assignee && one.assignee.id !== one.lead?.id) {
    return say(`${one.assignee.name} is working on it; ${lead} keeps you posted.`)
  }
  return say(`${lead} is working on it.`)
}

function answersBy({ clocks }: Case, lead: string): Sentence {
  const clock = clocks.find(({ kind }) => kind === 'escalation_answer')
  return by(`${lead} will answer your request to escalate`, clock?.dueAt ?? null)
}

const by = (sentence: string, time: Instant | null): Sentence =>
  time === null ? { sentence: `${sentence}.`, time } : { sentence: `${sentence} by`, time }
