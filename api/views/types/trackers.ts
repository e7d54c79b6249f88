import type { TicketTracker } from '@caselead/core/base/vocabulary.ts'
import type { TrackerHeard } from '@caselead/db/tickets/tables.ts'

export type { TrackerHeard } from '@caselead/db/tickets/tables.ts'

/** A tracker whose tickets' news can come here, and how that goes. */
export interface TrackerView {
  tracker: TicketTracker
  name: string
  /** Whether its secret is set. */
  connected: boolean
  /** The setting that holds its secret. */
  setting: string
  /** Where its webhook leads. */
  url: string
  /** The last delivery that was signed, and what it was. */
  heard: { at: number; what: TrackerHeard } | null
  /** The last that was refused, and what to check. */
  refused: { at: number; says: string } | null
}
