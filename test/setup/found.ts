/** What a test goes through one by one: nothing found would be nothing tested. */
export function found<T>(all: readonly T[]): readonly T[] {
  if (all.length === 0) throw new Error('nothing was found to test')
  return all
}
