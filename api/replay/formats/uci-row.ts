import type { Instant } from '@caselead/core/base/instant.ts'
import { givenField, oneOf, required, wholeNumber, yesOrNo } from './fields.ts'
import type { ReadTime } from './format.ts'

export const uciStates = [
  'New',
  'Active',
  'Awaiting User Info',
  'Awaiting Vendor',
  'Awaiting Problem',
  'Awaiting Evidence',
  'Resolved',
  'Closed',
] as const
export const uciGrades = ['1 - High', '2 - Medium', '3 - Low'] as const
export const uciPriorities = ['1 - Critical', '2 - High', '3 - Moderate', '4 - Low'] as const

export type UciState = (typeof uciStates)[number]
export type UciGrade = (typeof uciGrades)[number]
export type UciPriority = (typeof uciPriorities)[number]

/** One update of one incident. */
export interface UciRow {
  line: number
  number: string
  state: UciState
  reassignments: number
  reopenings: number
  madeSla: boolean
  caller: string | null
  openedBy: string | null
  openedAt: Instant
  updatedBy: string | null
  updatedAt: Instant
  channel: string | null
  location: string | null
  category: string | null
  subcategory: string | null
  impact: UciGrade
  urgency: UciGrade
  priority: UciPriority
  group: string | null
  person: string | null
}

// `resolved_*`, `closed_*` and `closed_code` stand on every row and tell its future: never read.
export const uciColumns = [
  'number',
  'incident_state',
  'reassignment_count',
  'reopen_count',
  'made_sla',
  'caller_id',
  'opened_by',
  'opened_at',
  'sys_updated_by',
  'sys_updated_at',
  'contact_type',
  'location',
  'category',
  'subcategory',
  'impact',
  'urgency',
  'priority',
  'assignment_group',
  'assigned_to',
] as const

type Field = (column: (typeof uciColumns)[number]) => string

export function uciRow(field: Field, line: number, time: ReadTime): UciRow {
  return {
    line,
    number: required(field('number'), 'number'),
    state: oneOf(uciStates, field('incident_state'), 'incident_state'),
    reassignments: wholeNumber(field('reassignment_count'), 'reassignment_count'),
    reopenings: wholeNumber(field('reopen_count'), 'reopen_count'),
    madeSla: yesOrNo(field('made_sla'), 'made_sla'),
    caller: givenField(field('caller_id')),
    openedBy: givenField(field('opened_by')),
    openedAt: time(field('opened_at'), 'opened_at'),
    updatedBy: givenField(field('sys_updated_by')),
    updatedAt: time(field('sys_updated_at'), 'sys_updated_at'),
    channel: givenField(field('contact_type')),
    location: givenField(field('location')),
    category: givenField(field('category')),
    subcategory: givenField(field('subcategory')),
    impact: oneOf(uciGrades, field('impact'), 'impact'),
    urgency: oneOf(uciGrades, field('urgency'), 'urgency'),
    priority: oneOf(uciPriorities, field('priority'), 'priority'),
    group: givenField(field('assignment_group')),
    person: givenField(field('assigned_to')),
  }
}
