/** The event a page of a record ends in front of; undefined for the newest page. */
export function beforeAsked(asked: URLSearchParams): number | undefined {
  const before = Number(asked.get('before'))
  return Number.isInteger(before) && before > 0 && before < 2 ** 31 ? before : undefined
}
