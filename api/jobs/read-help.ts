import type { Runtime } from '../runtime/runtime.ts'
import { type Loop, loop } from './loop.ts'

/** Reads the help centre anew each time it's woken; what fails is tried again until it succeeds. */
export function readHelp({ help, now, log }: Pick<Runtime, 'help' | 'now' | 'log'>): Loop {
  let isNew = false
  const reading = loop({
    ...{ name: 'reading the help centre', now, log },
    async run() {
      if (!isNew) return null
      isNew = false
      await help.changed().catch((error: unknown) => {
        isNew = true
        throw error
      })
      return null
    },
  })
  return {
    ...reading,
    wake() {
      isNew = true
      reading.wake()
    },
  }
}
