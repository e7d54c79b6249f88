import type { TimelineEntry } from '@caselead/api/core/timeline.ts'

/** Promises a rule made and a later one replaced say nothing any more; what people said stays. */
export function worthTelling(timeline: TimelineEntry[]): TimelineEntry[] {
  const latest = timeline.findLast(({ kind }) => kind === 'update_promised')
  return timeline.filter(
    (entry) =>
      entry === latest ||
      entry.kind !== 'update_promised' ||
      entry.by !== 'automatic' ||
      entry.body !== null,
  )
}
