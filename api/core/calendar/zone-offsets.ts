import { Temporal } from 'temporal-polyfill'
import { days, type Instant } from '../base/instant.ts'

/** Time between two changes of a zone's offset: inside it the wall clock never jumps. */
export interface Era {
  from: Instant
  to: Instant
  offset: number
}

export function erasOf(zone: string, from: Instant, to: Instant): Era[] {
  const eras: Era[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone)
  while (at.epochMilliseconds < to) {
    const next = at.getTimeZoneTransition('next')
    const end = Math.min(next?.epochMilliseconds ?? to, to)
    eras.push({ from: at.epochMilliseconds, to: end, offset: at.offsetNanoseconds / 1e6 })
    if (!next) break
    at = next
  }
  return eras
}

const remembered = days(366)
const known = new Map<string, Map<number, Era[]>>()

/** How far the wall clock of a zone is ahead of UTC. */
export function offsetAt(zone: string, at: Instant): number {
  const number = Math.floor(at / remembered)
  const ofZone = known.get(zone) ?? new Map<number, Era[]>()
  const eras = ofZone.get(number) ?? erasOf(zone, number * remembered, (number + 1) * remembered)
  known.set(zone, ofZone.set(number, eras))
  return eras.find(({ to }) => at < to)?.offset ?? 0
}
