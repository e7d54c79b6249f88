import { type Packet, type PacketField, packetFields } from '@caselead/api/core/handoff.ts'
import type { DeskCase } from '@caselead/api/views.ts'
import type { Fields } from '../forms/fields.ts'

export const packetNames: Record<PacketField, string> = {
  summary: 'Summary',
  impact: 'Customer impact',
  tried: 'Tried so far',
  environment: 'Environment',
  ask: 'What is asked of them',
  customerWords: "The customer's own words",
}

export const fieldsOfPacket = Object.keys(packetFields) as PacketField[]

export function packetOf(fields: Fields): Packet {
  const told = (field: PacketField) => fields.text(`packet.${field}`)
  return {
    summary: told('summary'),
    impact: told('impact'),
    tried: told('tried'),
    environment: told('environment'),
    ask: told('ask'),
    customerWords: told('customerWords'),
    automatic: false,
  }
}

/** What the record can fill in already, so that nobody types it again. */
export function packetSoFar(one: DeskCase): Record<PacketField, string> {
  const said = one.record.findLast(({ kind }) => kind === 'customer_message' || kind === 'opened')
  const empty = { impact: '', tried: '', environment: '', ask: '' }
  const known = { ...empty, summary: one.subject, customerWords: said?.body ?? '' }
  return one.handoff ? { ...known, ...one.handoff.packet, ask: '' } : known
}
