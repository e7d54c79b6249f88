import type { DeskCase } from '@caselead/api/views/types/index.ts'
import {
  fieldsOfPacket,
  type Packet,
  type PacketField,
  packetTexts,
} from '@caselead/core/matrix/packet.ts'
import type { Fields } from '../../forms/fields.ts'

/** The packet as a form gives it: attachments stand one on a line. */
export function packetOf(fields: Fields): Packet & { attachments: string[] } {
  const told = packetTexts.map((field) => [field, fields.text(`packet.${field}`)])
  const attachments = fields.text('packet.attachments').split('\n')
  return { ...Object.fromEntries(told), attachments, automatic: false }
}

/** A part of a packet as a text area holds it. */
export const asText = (packet: Packet, field: PacketField): string =>
  field === 'attachments' ? (packet.attachments ?? []).join('\n') : packet[field]

/** What is shown of a packet: what its rung needs, and what was said. */
export const packetFieldsShown = ({
  packet,
  requires,
}: Pick<NonNullable<DeskCase['handoff']>, 'packet' | 'requires'>): PacketField[] =>
  fieldsOfPacket.filter((field) => requires.includes(field) || asText(packet, field))

/** What the form starts with: what was typed, else the packet at hand, else what the record tells. */
export function packetSoFar(one: DeskCase, typed: Fields | null): Packet {
  if (typed) return packetOf(typed)
  const { handoff, draft } = one
  if (!handoff) return draft
  const known = fieldsOfPacket
    .filter((field) => field !== 'ask')
    .map((field) => [field, asText(handoff.packet, field) ? handoff.packet[field] : draft[field]])
  return { ...draft, ...Object.fromEntries(known) }
}
