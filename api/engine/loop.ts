import type { Logger } from 'pino'

export interface Loop {
  /** Something may be due at this instant; without one, look now. */
  wake(at?: number): void
  /** Ends after the work under way. */
  stop(): Promise<void>
}

interface Work {
  name: string
  now: () => number
  log: Logger
  /** Does what is due; answers when to look again, null when nothing is waiting. */
  run: () => Promise<number | null>
}

/** Looks again at the latest after this, whatever it was told: an alarm clock for the alarm clock. */
const longestSleep = 15_000
const afterFailure = 1_000

/** Sleeps until the next instant something is due and is woken earlier by `wake`. */
export function loop({ name, now, log, run }: Work): Loop {
  let timer: NodeJS.Timeout | undefined
  let wakeAt = Number.POSITIVE_INFINITY
  let running: Promise<void> | null = null
  let again = false
  let stopped = false

  const sleepUntil = (at: number) => {
    if (stopped || at >= wakeAt) return
    clearTimeout(timer)
    wakeAt = at
    timer = setTimeout(start, Math.min(Math.max(at - now(), 0), longestSleep))
  }

  const start = () => {
    wakeAt = Number.POSITIVE_INFINITY
    if (stopped) return
    if (running) {
      again = true
      return
    }
    running = once().finally(() => {
      running = null
    })
  }

  const once = async () => {
    let next: number | null
    try {
      next = await run()
    } catch (error) {
      log.warn({ error }, `${name} failed and will be tried again`)
      next = now() + afterFailure
    }
    sleepUntil(again ? now() : Math.min(next ?? Number.POSITIVE_INFINITY, now() + longestSleep))
    again = false
  }

  return {
    wake: (at = now()) => sleepUntil(at),
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
