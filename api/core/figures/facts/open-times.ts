import type { Instant } from '../../base/instant.ts'
import { type Calendar, openBetween } from '../../calendar/calendar.ts'
import { type Case, isOpen } from '../../case/state.ts'
import { add } from './add.ts'
import type { CaseFacts } from './case-facts.ts'

/** When it was open, from one event to the next. */
export function trackOpen(
  { open }: CaseFacts,
  before: Case | null,
  after: Case,
  at: Instant,
): void {
  if (!before || isOpen(before) === isOpen(after)) return
  const last = open.at(-1)
  if (isOpen(after)) add(open, { from: at, until: null })
  else if (last) last.until ??= at
}

/** In the hours its deadlines kept when it was opened, up to its newest event where it goes on. */
export function openTimes(
  facts: CaseFacts,
  calendar: Calendar,
  last: Instant,
): CaseFacts['openMs'] {
  const { openedAt, firstWordAt, isOver, droppedAt, solved } = facts
  const end = isOver ? (droppedAt ?? solved.at(-1) ?? last) : last
  const until = (at: Instant) => openBetween(calendar, openedAt, Math.max(openedAt, at))
  return { toFirstWord: until(firstWordAt ?? end), toEnd: until(end) }
}
