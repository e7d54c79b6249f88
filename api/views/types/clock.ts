import type { ClockKind } from '@caselead/core/base/vocabulary.ts'

export interface ClockView {
  id: string
  kind: ClockKind
  /** "First response" */
  name: string
  startedAt: number
  targetMs: number
  /** Its target and what is left count business time, not the time on the wall. */
  inOpenTime: boolean
  dueAt: number | null
  warnedAt: number | null
  breachedAt: number | null
  /** Open milliseconds left while it is paused. */
  leftMs: number | null
  /** 0–1: the part of the target that is used. */
  used: number
  /** 0–1: the part of the target after which it warns; null when it does not. */
  warnsAfter: number | null
}
