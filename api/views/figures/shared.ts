import { minutes } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { type CachedBy, cachedBy } from '../../base/cached.ts'
import { isUnreachable } from '../../base/report.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { figureWords } from './words.ts'

const keptFor = minutes(1)

/** That the replica is away says nothing of the desk, which goes on. */
const saidOf =
  ({ db, reports, log }: Runtime) =>
  (error: unknown): never => {
    if (reports === db || !isUnreachable(error)) throw error
    log.warn({ error }, 'the database for reports can’t be reached')
    throw new Refusal('unavailable', figureWords.reportsAway)
  }

/** Everybody who asks for the same within a minute sees the same: the answers to so many questions are kept. */
export function shared<Asked, T>(
  most: number,
  read: (runtime: Runtime, asked: Asked) => Promise<T>,
  isKept: (answer: T) => boolean = () => true,
): (runtime: Runtime, asked: Asked) => Promise<T> {
  const known = new WeakMap<Runtime, CachedBy<string, T>>()
  const answersOf = (runtime: Runtime) => {
    const readBy = (key: string) => read(runtime, JSON.parse(key)).catch(saidOf(runtime))
    const answers = known.get(runtime) ?? cachedBy(runtime.steady, readBy, most, keptFor)
    known.set(runtime, answers)
    return answers
  }
  return async (runtime, asked) => {
    const answers = answersOf(runtime)
    const key = JSON.stringify(asked)
    const answer = await answers(key)
    if (!isKept(answer)) answers.forget(key)
    return answer
  }
}
