import type { CaseView } from '@caselead/api/views/types/index.ts'
import { isOver } from '../words/labels.ts'
import { span } from '../words/spans.ts'

/** The time until the next update as a part of a ring, counted from the last time you heard. */
export interface WaitingRing {
  /** What is left, in hundredths. */
  left: number
  figure: string
  under: string
}

export function waitingRing(one: CaseView, now: number): WaitingRing | null {
  if (one.nextUpdateBy === null || one.waitingOnCustomer || isOver(one.status)) return null
  const from =
    one.timeline.findLast(({ by, at }) => by !== 'customer' && at <= now)?.at ?? one.openedAt
  const whole = Math.max(one.nextUpdateBy - from, 1)
  const rest = one.nextUpdateBy - now
  const left = Math.round(Math.min(Math.max(rest / whole, 0), 1) * 100)
  return { left: rest < 0 ? 100 : left, figure: short(rest), under: rest < 0 ? 'late' : 'left' }
}

const short = (rest: number) => (Math.abs(rest) < 60_000 ? '< 1 min' : shortest(span(rest)))

// Both units hardly fit into the ring.
const shortest = (words: string) => words.replace(/( h \d+) min$/, '$1')
