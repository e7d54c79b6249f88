import { Temporal } from 'temporal-polyfill'
import type { Instant } from './instant.ts'

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
