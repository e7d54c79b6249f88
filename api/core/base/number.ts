/** Older records hold null where a figure was none. */
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)
