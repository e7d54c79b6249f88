import type { EventKind } from '../case/events.ts'
import { catalogue } from '../case/kinds/catalogue.ts'

/** Entries of one answer: what happened before that is a page of its own. */
export const mostEntries = 100

/** Characters people wrote, in all entries of one answer; a longer one comes by itself. */
export const mostWritten = 300_000

export interface RecordPage<T> {
  /** In order, the newest last. */
  entries: T[]
  /** The page before this one ends in front of this event; null when there is none. */
  earlier: number | null
}

/** What happened before an event, or last of all, as far as one answer goes. */
export function recordPage<E extends { seq: number }, T extends { body: string | null }>(
  events: readonly E[],
  entryOf: (event: E) => T | null,
  before = Number.POSITIVE_INFINITY,
): RecordPage<T> {
  const entries: T[] = []
  let written = 0
  let earlier: number | null = null
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index]
    const entry = event && event.seq < before ? entryOf(event) : null
    if (!entry) continue
    written += entry.body?.length ?? 0
    if (entries.length === mostEntries || (entries.length > 0 && written > mostWritten)) {
      return { entries: entries.reverse(), earlier }
    }
    entries.push(entry)
    earlier = event?.seq ?? null
  }
  return { entries: entries.reverse(), earlier: null }
}

/** What people said and decided, and what alarms in it; the steps of rules and clocks are not. */
export function isConversation({
  kind,
  visibility,
  scores,
}: {
  kind: EventKind
  visibility: 'public' | 'internal'
  scores: readonly { isAlarming: boolean }[]
}): boolean {
  const { conversation } = catalogue[kind]
  return (
    conversation === 'always' ||
    (conversation === 'shown' && visibility === 'public') ||
    scores.some(({ isAlarming }) => isAlarming)
  )
}
