/** Every time zone one can choose, UTC first. */
export const zoneNames = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')]

/** "Berlin time", "UTC" */
export const zoneName = (zone: string): string =>
  zone.includes('/') ? `${zone.split('/').at(-1)?.replaceAll('_', ' ')} time` : zone
