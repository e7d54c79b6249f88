/** What a test goes through one by one: nothing found would be nothing tested. */
export function found<T>(all: readonly T[]): readonly T[] {
  if (all.length === 0) throw new Error('nothing was found to test')
  return all
}

/** What a test is about: not there, it would test nothing. */
export function theOne<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('what the test is about is not there')
  return value
}
