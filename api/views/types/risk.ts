import type { Instant } from '@caselead/core/base/instant.ts'
import type { Score } from '@caselead/core/risk/score.ts'
import type { DeskRow } from './desk.ts'

/** A case and the clock that's most likely to run out. */
export interface RiskRow extends DeskRow {
  risk: {
    /** "First response" */
    name: string
    /** 0–1; null while there isn't enough history to tell. */
    chance: number | null
    /** "3 of 4 cases like this (rated High and 40 min left) ran late." */
    sentence: string
    dueAt: Instant
  }
}

/** What was learned about one kind of clock, and how well that forecast the newest quarter. */
export interface KindForecast {
  name: string
  looks: number
  late: number
  /** Whether it's used: that takes enough history, and a forecast of its newest part that worked. */
  standing: 'learned' | 'unproven' | 'too_little'
  score: Score | null
}

export interface RiskView {
  /** The most likely first. */
  rows: RiskRow[]
  learnedAt: Instant | null
  kinds: KindForecast[]
}
