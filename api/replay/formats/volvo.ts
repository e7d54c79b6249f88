import type { Tier } from '@caselead/core/base/vocabulary.ts'
import type { Grade, Opening, Phase, Snapshot, WaitingOn } from '../steps.ts'
import { volvoFigures } from './figures.ts'
import type { Format } from './format.ts'
import { stepsOf } from './unfold.ts'
import {
  type SubStatus,
  type SupportLevel,
  type VolvoImpact,
  type VolvoRow,
  volvoColumns,
  volvoRow,
} from './volvo-row.ts'

/** Rows count in the order of their times; equal times keep the order of the file. */
export const volvo: Format<VolvoRow> = {
  name: 'volvo',
  title: 'Volvo IT incident log (BPI Challenge 2013)',
  columns: volvoColumns,
  key: 'SR Number',
  times: ['Change Date+Time'],
  row: volvoRow,
  inOrder: (rows) => rows.toSorted((a, b) => a.at - b.at),
  steps: ([first, ...rest]) =>
    first ? stepsOf(opening(first), [first, ...rest].map(snapshot)) : [],
  figures: volvoFigures,
}

const phases: Record<SubStatus, [Phase | null, WaitingOn | null]> = {
  'Awaiting Assignment': ['queued', null],
  Assigned: ['working', null],
  'In Progress': ['working', null],
  Wait: ['waiting', null],
  'Wait - Customer': ['waiting', 'customer'],
  'Wait - User': ['waiting', 'customer'],
  'Wait - Vendor': ['waiting', 'vendor'],
  'Wait - Implementation': ['waiting', 'implementation'],
  'In Call': ['resolved', null],
  Resolved: ['resolved', null],
  Cancelled: ['closed', null],
  Closed: ['closed', null],
  Unmatched: [null, null],
}

/** A group of the second and third line has reached the experts. */
const tiers: Record<SupportLevel, Tier> = { L1: 1, L2: 2, 'L2/L3': 3, L3: 3 }

const grades: Record<VolvoImpact, Grade> = {
  Major: 'major',
  High: 'high',
  Medium: 'medium',
  Low: 'low',
}

/** The name of the system among the owners. */
const machine = 'Siebel'

const opening = (row: VolvoRow): Opening => ({
  at: row.at,
  by: ownerOf(row),
  caller: null,
  channel: null,
  location: row.country,
  site: null,
  product: row.product,
})

function snapshot(row: VolvoRow): Snapshot {
  const [phase, waitingOn] = phases[row.subStatus]
  return {
    at: row.at,
    line: row.line,
    by: ownerOf(row),
    phase,
    waitingOn,
    group: row.team,
    // Whoever put a case into a queue is still its owner there.
    person: phase === 'queued' ? null : ownerOf(row),
    tier: tiers[row.level],
    impact: grades[row.latestImpact],
    urgency: null,
    priority: null,
    category: null,
    subcategory: null,
    breached: null,
  }
}

function ownerOf({ owner, ownerCountry }: VolvoRow): string | null {
  if (owner === null || owner === machine) return null
  return ownerCountry ? `${owner} (${ownerCountry})` : owner
}
