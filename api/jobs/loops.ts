import { minutes } from '@caselead/core/base/instant.ts'
import { isOutdated } from '@caselead/db/server/schema-version.ts'
import { within } from '../base/within.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { type Loop, loop } from './loop.ts'

interface Draining {
  name: string
  /** Does one piece of work; false when there was none. */
  step: () => Promise<boolean>
  /** When something wants to be looked at again; null when nothing waits. */
  next: () => Promise<number | null>
  /** How many work side by side. */
  atOnce?: number
}

/** A step that comes to no end is given up, and its row is somebody else's once it is let go. */
const longestStep = minutes(1)

/** Step after step until one finds nothing to do; after an upgrade, old code does none. */
export function draining(runtime: Runtime, { name, step, next, atOnce = 1 }: Draining): Loop {
  const { now, log, db } = runtime
  const run = async (stopped: () => boolean) => {
    do {
      if (await isOutdated(db)) throw new Error('a newer release has taken over this database')
    } while ((await within(longestStep, step())) && !stopped())
    return next()
  }
  return together(Array.from({ length: atOnce }, () => loop({ name, now, log, run })))
}

export const together = (loops: Loop[]): Loop => ({
  wake: (at) => {
    for (const each of loops) each.wake(at)
  },
  stop: async () => {
    await Promise.all(loops.map((each) => each.stop()))
  },
})
