import type { Priority } from '@caselead/core/base/vocabulary.ts'
import type { Grade, Opening, Phase, Snapshot, WaitingOn } from '../steps.ts'
import { uciFigures } from './figures.ts'
import type { Format } from './format.ts'
import {
  type UciGrade,
  type UciPriority,
  type UciRow,
  type UciState,
  uciColumns,
  uciRow,
} from './uci-row.ts'
import { stepsOf } from './unfold.ts'

/** Rows count in the order of the file, even where their times go back. */
export const uci: Format<UciRow> = {
  name: 'uci',
  title: 'UCI incident management event log (ServiceNow)',
  columns: uciColumns,
  key: 'number',
  times: ['opened_at', 'sys_updated_at'],
  row: uciRow,
  inOrder: (rows) => rows,
  steps: ([first, ...rest]) =>
    first ? stepsOf(opening(first), [first, ...rest].map(snapshot)) : [],
  figures: uciFigures,
}

const phases: Record<UciState, [Phase, WaitingOn | null]> = {
  New: ['new', null],
  Active: ['working', null],
  'Awaiting User Info': ['waiting', 'customer'],
  'Awaiting Vendor': ['waiting', 'vendor'],
  'Awaiting Problem': ['waiting', 'problem'],
  'Awaiting Evidence': ['waiting', 'evidence'],
  Resolved: ['resolved', null],
  Closed: ['closed', null],
}

const grades: Record<UciGrade, Grade> = {
  '1 - High': 'high',
  '2 - Medium': 'medium',
  '3 - Low': 'low',
}

const priorities: Record<UciPriority, Priority> = {
  '1 - Critical': 'P1',
  '2 - High': 'P2',
  '3 - Moderate': 'P3',
  '4 - Low': 'P4',
}

const opening = (row: UciRow): Opening => ({
  at: row.openedAt,
  by: row.openedBy,
  caller: row.caller,
  channel: row.channel,
  location: row.location,
  site: row.location,
  product: null,
})

function snapshot(row: UciRow): Snapshot {
  const [phase, waitingOn] = phases[row.state]
  return {
    at: row.updatedAt,
    line: row.line,
    by: row.updatedBy,
    phase,
    waitingOn,
    group: row.group,
    person: row.person,
    tier: null,
    impact: grades[row.impact],
    urgency: grades[row.urgency],
    priority: priorities[row.priority],
    category: row.category,
    subcategory: row.subcategory,
    breached: !row.madeSla,
  }
}
