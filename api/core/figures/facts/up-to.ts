import type { Instant } from '../../base/instant.ts'
import type { Level } from '../../base/vocabulary.ts'
import { openBetween } from '../../calendar/calendar.ts'
import { calendarFor } from '../../matrix/calendar-for.ts'
import type { Matrix } from '../../matrix/matrix.ts'
import type { CaseFacts } from './case-facts.ts'

/** The business time of what goes on, not only up to the newest event of its case but up to `asOf`. */
export function upTo(facts: CaseFacts, asOf: Instant, matrix: Matrix): CaseFacts {
  const { isOver, countedTo, priority, level: here, firstWordAt, openMs, handoffs } = facts
  if (isOver || asOf <= countedTo) return facts
  const since = (level: Level) => {
    const isThere = matrix.rungs.some((rung) => rung.level === level)
    return openBetween(calendarFor(matrix, priority, isThere ? level : here), countedTo, asOf)
  }
  const more = since(here)
  return {
    ...facts,
    openMs: {
      toFirstWord: openMs.toFirstWord + (firstWordAt === null ? more : 0),
      toEnd: openMs.toEnd + more,
    },
    handoffs: handoffs.map((each) =>
      each.how === null ? { ...each, openMs: each.openMs + since(each.toLevel) } : each,
    ),
  }
}
