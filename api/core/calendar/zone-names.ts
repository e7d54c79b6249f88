export { zoneName } from '../look/times.ts'

/** Every time zone one can choose, UTC first. */
export const zoneNames = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')]
