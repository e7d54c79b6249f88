import type { Named } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import type { Case } from '../case/state.ts'
import { isOnDuty, nextOnDuty } from '../team/on-duty.ts'
import type { Agent } from '../team/people.ts'
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

/** Who is said to be asked, where that's what happens next. */
export const askedNext = (one: Case): ReturnType<typeof calledNow> =>
  one.waitingSince === null && !one.escalationRequest ? calledNow(one) : null

/** What happens next, in one sentence. */
export function whatNext(one: Case, progress: Progress, people: readonly Agent[]): Sentence | null {
  const { at } = progress
  if (one.escalationRequest && one.waitingSince === null) return answersBy(one, people, at)
  const called = askedNext(one)
  if (called) return by(takesOn(called.to.name), called.by, at)
  return progressInWords(progress)[0] ?? null
}

/** Nobody is named who is away until after the answer is due: a colleague answers, or it moves up. */
function answersBy({ clocks, lead }: Case, people: readonly Agent[], now: Instant): Sentence {
  const due = clocks.find(({ kind }) => kind === 'escalation_answer')?.dueAt ?? null
  const agent = people.find(({ id }) => id === lead?.id)
  const isThere = agent !== undefined && isThereBy(agent, due ?? now, now)
  return by(lead && isThere ? answers(lead.name) : answered, due, now)
}

function isThereBy(agent: Agent, due: Instant, now: Instant): boolean {
  if (isOnDuty(agent, now)) return true
  const back = nextOnDuty(agent, now)
  return back !== null && back <= due
}

/** What is to happen, with and without the time that ends the sentence. */
interface Ahead {
  byThen: string
  sometime: string
}

const takesOn = (name: string): Ahead => ({
  byThen: `${name} has been asked to take it on by`,
  sometime: `${name} has been asked to take it on.`,
})

const answers = (name: string): Ahead => ({
  byThen: `${name} will answer the request to escalate by`,
  sometime: `${name} will answer the request to escalate.`,
})

const answered: Ahead = {
  byThen: 'We’ll answer the request to escalate by',
  sometime: 'We’ll answer the request to escalate.',
}

/** A time that has passed is no time by which anything happens. */
const by = ({ byThen, sometime }: Ahead, time: Instant | null, now: Instant): Sentence =>
  time !== null && time > now ? { sentence: byThen, time } : { sentence: sometime, time: null }
