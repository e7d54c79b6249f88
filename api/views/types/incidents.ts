import type { Named } from '@caselead/core/base/actor.ts'
import type { Instant } from '@caselead/core/base/instant.ts'
import type { IncidentStage } from '@caselead/core/base/vocabulary.ts'
import type { DeskRow } from './desk.ts'
import type { Paging } from './paging.ts'

/** A problem several cases are part of. */
export interface IncidentRow {
  id: string
  /** Customers of these cases read it. */
  title: string
  openedAt: Instant
  endedAt: Instant | null
  /** Who leads it; null until somebody says. */
  lead: Named | null
  stage: IncidentStage | null
  cases: number
}

/** Who said what about an incident, and when. */
export interface IncidentStep {
  at: Instant
  by: string
  kind: 'described' | 'ended'
  lead: Named | null
  stage: IncidentStage | null
}

export interface IncidentPage extends IncidentRow {
  /** The newest first, at most 50. */
  steps: IncidentStep[]
  rows: DeskRow[]
  paging: Paging
}
