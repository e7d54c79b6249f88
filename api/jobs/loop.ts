import type { Logger } from 'pino'
import { backOff } from '../base/back-off.ts'
import { steadyClock } from '../base/clock.ts'
import { isUnreachable } from '../base/report.ts'

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
  /** Does what is due until asked to stop; answers when to look again, null when nothing waits. */
  run: (stopped: () => boolean) => Promise<number | null>
}

/** Looks again at the latest after this, whatever it was told: an alarm clock for the alarm clock. */
const longestSleep = 15_000
/** What is overdue after a run is in the hands of another process: no use in asking all the time. */
const whileOverdue = 200
const pauseAfter = backOff({ first: 1_000, longest: longestSleep })
/** The database may be back at any moment, and then everything waits for us. */
const whileAway = 2_000

/**
 * Sleeps until the next instant something is due and is woken earlier by `wake`. How long it sleeps is
 * measured by the steady clock: the one on the wall may be set while it does.
 */
export function loop({ name, now, log, run }: Work): Loop {
  let timer: NodeJS.Timeout | undefined
  let wakeAt = Number.POSITIVE_INFINITY
  let running: Promise<void> | null = null
  let again = false
  let stopped = false
  let failures = 0

  const sleep = (ms: number) => {
    const pause = Math.min(Math.max(ms, 0), longestSleep)
    const at = steadyClock() + pause
    if (stopped || at >= wakeAt) return
    clearTimeout(timer)
    wakeAt = at
    timer = setTimeout(start, pause)
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
    let pause: number
    try {
      const next = await run(() => stopped)
      const ahead = (next ?? Number.POSITIVE_INFINITY) - now()
      pause = ahead > 0 ? ahead : whileOverdue
      failures = 0
    } catch (error) {
      log.warn({ error }, `${name} failed and will be tried again`)
      pause = pauseAfter(failures++)
      if (isUnreachable(error)) pause = Math.min(pause, whileAway)
    }
    sleep(again ? 0 : pause)
    again = false
  }

  return {
    wake: (at) => sleep(at === undefined ? 0 : at - now()),
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
