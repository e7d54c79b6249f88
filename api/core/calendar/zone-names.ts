import { Temporal } from 'temporal-polyfill'

/** Every time zone one can choose, UTC first. */
export const zoneNames: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]

export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** "Berlin time", "UTC" */
export const placeOf = (zone: string): string =>
  zone === 'UTC' ? 'UTC' : `${zone.split('/').at(-1)?.replaceAll('_', ' ')} time`
