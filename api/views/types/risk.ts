import type { Score } from '@caselead/core/risk/score.ts'
import type { DeskRow } from './case.ts'

/** A case and its clock that is likeliest to run out. */
export interface RiskRow extends DeskRow {
  risk: {
    /** "First response" */
    name: string
    /** 0–1; null while the desk's past cannot tell. */
    chance: number | null
    /** "3 of 4 cases like this, P2 and 40 min left, ran late." */
    sentence: string
    dueAt: number
  }
}

/** What was learned about one kind of clock, and how well it told the newest quarter. */
export interface KindForecast {
  name: string
  looks: number
  late: number
  /** Whether it is told: it takes enough of a past, and one that told its own newest part. */
  standing: 'learned' | 'unproven' | 'too_little'
  score: Score | null
}

export interface RiskView {
  /** The likeliest on top. */
  rows: RiskRow[]
  learnedAt: number | null
  kinds: KindForecast[]
}
