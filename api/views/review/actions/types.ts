import type { Instant } from '@caselead/core/base/instant.ts'
import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import type {
  ActionKind,
  ActionState,
  ActionStep,
  ActionStepTold,
  Ended,
} from '@caselead/core/review/actions/action.ts'
import type { Effect } from '@caselead/core/review/actions/effect.ts'
import type { WhyInTree } from '@caselead/core/review/whys.ts'
import type { Paging } from '../../types/paging.ts'

/** What a review wants done. */
export interface ActionView {
  id: number
  review: { id: number; title: string }
  case: { number: string; subject: string } | null
  why: { id: number; said: string } | null
  kind: ActionKind
  what: string
  /** Null where they were removed. */
  owner: { id: string; name: string; initials: string; hasLeft: boolean } | null
  /** A day of the team's calendar: "2026-12-04" */
  dueOn: string
  state: ActionState
  ended: Ended | null
  figure: FigureName | null
  version: number
  /** The reader may change it. */
  mayWork: boolean
}

/** With what its figure was before it was done, and since; null where it names none. */
export interface ActionWithEffect extends ActionView {
  effect: Effect | null
}

export interface ReviewActions {
  /** Those of the review, or of one of its cases, as they were added. */
  actions: ActionWithEffect[]
  /** Of reviews before an open one of a month, at most 50: late and open ones, and those that ended in the last 180 days. */
  earlier: ActionWithEffect[]
  /** Causes of the case that one can act on. */
  causes: Pick<WhyInTree, 'id' | 'said'>[]
  mayAdd: boolean
  /** The team's day today. */
  today: string
}

export interface ActionList {
  actions: ActionView[]
  paging: Paging
  today: string
}

export interface ActionPage {
  action: ActionWithEffect
  /** The newest first, at most 50. */
  steps: (ActionStepTold & { at: Instant; by: string; kind: ActionStep })[]
  zone: string
  today: string
}
