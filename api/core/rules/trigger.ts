import type { Clock } from '../case/clocks.ts'
import type { Condition } from '../matrix/rule.ts'
import type { Triage } from '../triage/triage.ts'

/** Something that happened to a case and may set off rules. */
export interface Trigger {
  on: Condition['on']
  clock?: Clock
  triage?: Triage
  /** What triage read. */
  text?: string
  /** How likely the clock is to be missed, and what was told of it before. */
  foreseen?: { odds: number; before: number }
}
