import { minutes } from '@caselead/core/base/instant.ts'
import { type CachedBy, cachedBy } from '../../base/cached.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const aMinute = minutes(1)

/** Everybody who asks for the same meanwhile sees the same: the answers to so many questions are kept. */
export function shared<Asked, T>(
  most: number,
  read: (runtime: Runtime, asked: Asked) => Promise<T>,
  isKept: (answer: T) => boolean = () => true,
  keptFor = aMinute,
): (runtime: Runtime, asked: Asked) => Promise<T> {
  const known = new WeakMap<Runtime, CachedBy<string, T>>()
  const answersOf = (runtime: Runtime) => {
    const readBy = (key: string) => read(runtime, JSON.parse(key))
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
