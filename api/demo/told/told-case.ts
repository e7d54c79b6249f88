import type { Impact, Urgency } from '@caselead/core/base/vocabulary.ts'

/** A case of the history as it is written down. */
export interface ToldCase {
  subject: string
  body: string
  /** A contact's first name. */
  by: string
  at: string
  impact: Impact
  urgency: Urgency
  /** What whoever solves it says it was about. */
  category: string | null
  channel: 'portal' | 'email' | 'widget'
  steps: ToldStep[]
}

export interface ToldStep {
  at: string
  /** A first name, or who it is by then: `lead`, `work`, `called`. */
  who: string
  does: string
  /** What stands behind the verb. */
  asks: string[]
  text: string
}
