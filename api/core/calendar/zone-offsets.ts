import { Temporal } from 'temporal-polyfill'
import { days, type Instant } from '../base/instant.ts'

/** Time between two changes of a zone's offset: inside it the wall clock never jumps. */
export interface ZoneOffset {
  from: Instant
  to: Instant
  offset: number
}

export function zoneOffsets(zone: string, from: Instant, to: Instant): ZoneOffset[] {
  const eras: ZoneOffset[] = []
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
const offsetsByZone = new Map<string, Map<number, ZoneOffset[]>>()

/** How far the wall clock of a zone is ahead of UTC. */
export function offsetAt(zone: string, at: Instant): number {
  const number = Math.floor(at / remembered)
  const ofZone = offsetsByZone.get(zone) ?? new Map<number, ZoneOffset[]>()
  const eras =
    ofZone.get(number) ?? zoneOffsets(zone, number * remembered, (number + 1) * remembered)
  offsetsByZone.set(zone, ofZone.set(number, eras))
  return eras.find(({ to }) => at < to)?.offset ?? 0
}
