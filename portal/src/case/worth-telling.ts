/** Promises a rule made and a later one replaced say nothing any more; what people said stays. */
export function worthTelling<T extends { kind: string; body: string | null }>(
  timeline: T[],
  isAutomatic: (entry: T) => boolean,
): T[] {
  const latest = timeline.findLast(({ kind }) => kind === 'update_promised')
  return timeline.filter(
    (entry) =>
      entry === latest ||
      entry.kind !== 'update_promised' ||
      !isAutomatic(entry) ||
      entry.body !== null,
  )
}
