import { keysOf } from '../../base/keyed.ts'
/** What quiet hours and storms make of the alerts for somebody. */
export interface AlertFigures {
  alerts: number
  /** Letters and messages that leave. */
  mails: number
  /** Told each by itself, and not held back before. */
  atOnce: number
  /** Held back until quiet hours end, whatever became of them then. */
  held: number
  /** Told as one with others. */
  gathered: number
  digests: number
  /** Asked no longer when they could be told. */
  dropped: number
  /** Neither told nor dropped when the simulation ends. */
  waiting: number
}

export const noAlerts = (): AlertFigures => ({
  ...{ alerts: 0, mails: 0, atOnce: 0, held: 0, gathered: 0, digests: 0, dropped: 0, waiting: 0 },
})

export function sumOf(all: Iterable<AlertFigures>): AlertFigures {
  const sum = noAlerts()
  for (const one of all) for (const key of keys) sum[key] += one[key]
  return sum
}

const keys = keysOf(noAlerts())
