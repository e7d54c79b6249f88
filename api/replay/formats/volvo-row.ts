import type { Instant } from '@caselead/core/base/instant.ts'
import { givenField, oneOf, required } from './fields.ts'
import type { ReadTime } from './format.ts'

export const statuses = ['Queued', 'Accepted', 'Completed', 'Unmatched'] as const
export const subStatuses = [
  'Awaiting Assignment',
  'Assigned',
  'In Progress',
  'Wait',
  'Wait - Customer',
  'Wait - User',
  'Wait - Vendor',
  'Wait - Implementation',
  'In Call',
  'Resolved',
  'Cancelled',
  'Closed',
  'Unmatched',
] as const
export const supportLevels = ['L1', 'L2', 'L2/L3', 'L3'] as const
export const volvoImpacts = ['Major', 'High', 'Medium', 'Low'] as const

export type Status = (typeof statuses)[number]
export type SubStatus = (typeof subStatuses)[number]
export type SupportLevel = (typeof supportLevels)[number]
export type VolvoImpact = (typeof volvoImpacts)[number]

/** One change of one incident. Its impact is the latest one on every row: the log keeps no other. */
export interface VolvoRow {
  line: number
  number: string
  at: Instant
  status: Status
  subStatus: SubStatus
  team: string
  level: SupportLevel
  latestImpact: VolvoImpact
  product: string | null
  country: string | null
  owner: string | null
  ownerCountry: string | null
}

export const volvoColumns = [
  'SR Number',
  'Change Date+Time',
  'Status',
  'Sub Status',
  'Involved ST',
  'SR Latest Impact',
  'Product',
  'Country',
  'Owner Country',
  'Owner First Name',
] as const

type Field = (column: (typeof volvoColumns)[number] | 'ST Level') => string

export function volvoRow(field: Field, line: number, time: ReadTime): VolvoRow {
  const team = required(field('Involved ST'), 'Involved ST')
  return {
    line,
    number: required(field('SR Number'), 'SR Number'),
    at: time(field('Change Date+Time'), 'Change Date+Time'),
    status: oneOf(statuses, field('Status'), 'Status'),
    subStatus: oneOf(subStatuses, field('Sub Status'), 'Sub Status'),
    team,
    level: oneOf(supportLevels, field('ST Level') || levelIn(team), 'ST Level'),
    latestImpact: oneOf(volvoImpacts, field('SR Latest Impact'), 'SR Latest Impact'),
    product: givenField(field('Product')),
    country: givenField(field('Country')),
    owner: givenField(field('Owner First Name')),
    ownerCountry: field('Owner Country') === '0' ? null : givenField(field('Owner Country')),
  }
}

/** Without a column of its own the level stands in the team's name: “G97”, “V37 2nd”, “V13 2nd 3rd”. */
function levelIn(team: string): SupportLevel {
  const [second, third] = [/\b2nd\b/.test(team), /\b3rd\b/.test(team)]
  if (third) return second ? 'L2/L3' : 'L3'
  return second ? 'L2' : 'L1'
}
