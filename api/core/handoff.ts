/** What travels with an escalation, so that the customer never repeats themselves. */
export interface Packet {
  summary: string
  impact: string
  tried: string
  environment: string
  ask: string
  customerWords: string
  /** Built from the record by a rule, not written by a person. */
  automatic: boolean
}

export type PacketField = Exclude<keyof Packet, 'automatic'>

export const packetFields: Record<PacketField, string> = {
  summary: 'what is going on, in a sentence or two',
  impact: 'what the customer cannot do because of it',
  tried: 'steps tried, and what came of them',
  environment: 'versions, browser, account, anything captured',
  ask: 'what is asked of the next tier',
  customerWords: "the customer's own words",
}

export interface Completeness {
  percent: number
  missing: PacketField[]
}

export function completeness(packet: Packet, required: readonly PacketField[]): Completeness {
  const missing = required.filter((field) => packet[field].trim() === '')
  const percent =
    required.length === 0
      ? 100
      : Math.round(((required.length - missing.length) / required.length) * 100)
  return { percent, missing }
}
