import type { DueClock } from '@caselead/api/views/types/index.ts'
import { type ClockState, clockLine } from '@caselead/core/look/clock-line.ts'
import { clockWords } from '../../words/desk/case.ts'
import { away, span } from '../../words/spans.ts'
import { when } from '../../words/times.ts'

/** Farther away than this, a day and a time say more than hours. */
const near = 4 * 3_600_000

/** When something is or was due: "late by 12 min", "in 23 min", "13:00 tomorrow". */
export function dueInWords(
  { at, breached }: Pick<DueClock, 'at' | 'breached'>,
  now: number,
  zone: string,
): string {
  if (at <= now) return clockWords.lateBy(span(now - at))
  return at - now < near && !breached ? away(at, now) : when(at, now, zone)
}

export interface DueLine {
  state: ClockState
  /** What stands inside the line's svg. */
  inner: string
  /** How its words are coloured. */
  tone: 'past' | 'soon' | undefined
}

/** How a clock is drawn in a row. */
export function dueLine({ since, at, breached }: DueClock, now: number): DueLine {
  const { state, inner } = clockLine({ since, due: at, now })
  if (breached) return { state: 'late', inner, tone: 'past' }
  return { state, inner, tone: state === 'warn' ? 'soon' : undefined }
}
