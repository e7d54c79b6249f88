import type { FigureName } from '@caselead/core/figures/definitions/definitions.ts'
import type {
  ActionEnd,
  ActionKind,
  ActionStep,
  ActionStepTold,
} from '@caselead/core/review/actions/action.ts'
import type { ReminderStage } from '@caselead/core/review/actions/reminders.ts'
import type { Generated, GeneratedAlways } from 'kysely'
import type { Json, OptionalTime, Time } from '../../columns.ts'

export interface ActionTables {
  /** What a review wants done. */
  review_actions: {
    id: GeneratedAlways<number>
    review_id: number
    case_id: number | null
    why_id: number | null
    kind: ActionKind
    what: string
    owner_id: string | null
    /** Read with `::text`: "2026-12-04", in the team's zone. */
    due_on: string
    figure: FigureName | null
    ended_how: ActionEnd | null
    ended_at: OptionalTime
    ended_by: string | null
    ended_why: string | null
    ended_url: string | null
    /** Goes up with every change. */
    version: Generated<number>
  }
  /** All that happened to an action. */
  review_action_steps: {
    action_id: number
    seq: number
    at: Time
    by: string
    kind: ActionStep
    told: Json<ActionStepTold>
  }
  /** Each reminder once, of an action due on a day; those to its owner once for each owner. */
  review_action_reminders: {
    action_id: number
    stage: ReminderStage
    due_on: string
    owner_id: string
    at: Time
  }
}
