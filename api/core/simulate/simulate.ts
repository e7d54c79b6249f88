import { days, type Instant } from '../base/instant.ts'
import { Running } from './running.ts'
import type { Setting, Simulated } from './setting.ts'

const often = 100
const stretch = days(30)

/**
 * The events that would have been. Yields, every now and then, the part that is done; the caller
 * may stop in between.
 */
export function* simulate(setting: Setting): Generator<number, Simulated> {
  const running = new Running(setting)
  const { deeds, until } = setting
  let now = deeds[0]?.at ?? until
  for (const [index, deed] of deeds.entries()) {
    for (; now + stretch < deed.at; now += stretch) yield later(running, now, index / deeds.length)
    now = deed.at
    running.moveTo(now)
    running.carryOut(deed)
    if (index % often === 0) yield index / deeds.length
  }
  for (; now + stretch < until; now += stretch) yield later(running, now, 1)
  running.moveTo(until)
  return running.outcome()
}

function later(running: Running, now: Instant, part: number): number {
  running.moveTo(now)
  return part
}

/** Without looking up from it. */
export function simulated(setting: Setting): Simulated {
  const steps = simulate(setting)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
