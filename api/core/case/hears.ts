import type { Instant } from '../base/instant.ts'
import type { Case } from './state.ts'

/** The next word a customer was promised. */
export interface Hears {
  by: Instant
  /** When it was promised. */
  since: Instant
  what: 'first_answer' | 'request' | 'update'
}

/** The one promise every surface tells: the earliest of what we owe; null when nothing is promised. */
export function hears({ promise, clocks }: Case): Hears | null {
  const answer = clocks.find(({ kind }) => kind === 'first_response')
  const request = clocks.find(({ kind }) => kind === 'escalation_answer')
  const requestBy = request?.dueAt ?? null
  if (request && requestBy !== null && (promise === null || requestBy <= promise.by)) {
    return { by: requestBy, since: request.startedAt, what: 'request' }
  }
  if (promise === null) return null
  const isAnswer = answer?.dueAt === promise.by && answer.breachedAt === null
  return { by: promise.by, since: promise.madeAt, what: isAnswer ? 'first_answer' : 'update' }
}

export const hearsBy = (one: Case): Instant | null => hears(one)?.by ?? null

/** What ends with the time: "Next update by". */
export const hearsInWords: Record<Hears['what'], string> = {
  first_answer: 'First answer by',
  request: 'Answer to the request by',
  update: 'Next update by',
}
