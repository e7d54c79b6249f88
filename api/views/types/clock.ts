import type { Instant } from '@caselead/core/base/instant.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'

export interface ClockView {
  id: string
  kind: ClockKind
  /** "First response" */
  name: string
  startedAt: Instant
  /** Milliseconds: of business time if `inOpenTime`, else of time on the clock. */
  targetMs: number
  /** Whether its target and what is left count business time only. */
  inOpenTime: boolean
  dueAt: Instant | null
  warnedAt: Instant | null
  breachedAt: Instant | null
  /** Milliseconds of open time left while it is paused. */
  leftMs: number | null
  /** How much of the target is used, 0–1. */
  used: number
  /** The part of the target after which it warns, 0–1; null when it doesn't. */
  warnsAfter: number | null
}
