/**
 * Promises a rule made say nothing any more when a later one replaced them or the case is over;
 * what people said stays.
 */
export function worthTelling<T extends { kind: string; body: string | null }>(
  timeline: T[],
  isAutomatic: (entry: T) => boolean,
): T[] {
  const latest = timeline.findLast(({ kind }) => /^(update_promised|resolved|closed)$/.test(kind))
  return timeline.filter(
    (entry) =>
      entry === latest ||
      entry.kind !== 'update_promised' ||
      !isAutomatic(entry) ||
      entry.body !== null,
  )
}
