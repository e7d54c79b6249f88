import type { Instant } from '@caselead/core/base/instant.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'

export interface ClockView {
  id: string
  kind: ClockKind
  /** "First response" */
  name: string
  startedAt: Instant
  /** Milliseconds, of the time `inOpenTime` says. */
  targetMs: number
  /** Its target and what is left count business time, not the time on the wall. */
  inOpenTime: boolean
  dueAt: Instant | null
  warnedAt: Instant | null
  breachedAt: Instant | null
  /** Milliseconds of open time left while it is paused. */
  leftMs: number | null
  /** 0–1: the part of the target that is used. */
  used: number
  /** 0–1: the part of the target after which it warns; null when it does not. */
  warnsAfter: number | null
}
