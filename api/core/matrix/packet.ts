import type { WithFiles } from '../base/files.ts'
import { keysOf } from '../base/keyed.ts'

/** What a packet holds, and what a receiver hopes to read there. */
export const packetFields = {
  summary: 'What’s going on, in a sentence or two',
  impact: 'What the customer can’t do because of it',
  tried: 'What’s been tried, and what happened',
  environment: 'Versions, browser, account, anything captured',
  ask: 'What the next team should do',
  customerWords: 'The problem as the customer described it',
  attachments: 'Files and links that show it',
}
export type PacketField = keyof typeof packetFields
/** As a heading has it. */
export const packetNames: Record<PacketField, string> = {
  summary: 'Summary',
  impact: 'Customer impact',
  tried: 'Steps tried',
  environment: 'Environment',
  ask: 'What’s needed',
  customerWords: 'Customer’s own words',
  attachments: 'Attachments',
}

export const fieldsOfPacket = keysOf(packetFields)

type PacketText = Exclude<PacketField, 'attachments'>
export const packetTexts = fieldsOfPacket.filter(
  (field): field is PacketText => field !== 'attachments',
)

/** What travels with an escalation, so that the customer never repeats themselves. */
export interface Packet extends Record<PacketText, string>, WithFiles {
  /** References to files and links; packets of earlier releases have none. */
  attachments?: string[]
  /** Built from the record by a rule, not written by a person. */
  automatic: boolean
}

export interface Completeness {
  percent: number
  missing: PacketField[]
}

export function completeness(packet: Packet, required: readonly PacketField[]): Completeness {
  const missing = required.filter((field) => !isFilled(packet, field))
  const percent =
    required.length === 0
      ? 100
      : Math.round(((required.length - missing.length) / required.length) * 100)
  return { percent, missing }
}

const isFilled = (packet: Packet, field: PacketField): boolean =>
  field === 'attachments'
    ? (packet.files ?? []).length > 0 || (packet.attachments ?? []).some(tells)
    : tells(packet[field])

/** Parts by their names: "environment, attachments". */
export const namesOf = (fields: readonly PacketField[]): string =>
  fields.map((field) => packetNames[field].toLowerCase()).join(', ')

const fieldNamed = new Map(fieldsOfPacket.map((field) => [namesOf([field]), field]))

/** The parts a text begins with by their names, and the words behind: "environment, attachments: which release?" */
export function partsNamed(text: string): { fields: PacketField[]; words: string } {
  const [named = '', ...words] = text.split(': ')
  const fields = named.split(', ').map((name) => fieldNamed.get(name))
  const known = fields.filter((field) => field !== undefined)
  const isNamed = known.length === fields.length
  return isNamed ? { fields: known, words: words.join(': ') } : { fields: [], words: text }
}

/** Written to get past a form; they tell the next tier nothing. */
const fillers = new Set([
  ...[
    'na',
    'n a',
    'not applicable',
    'none',
    'nil',
    'null',
    'nothing',
    'no',
    'yes',
    'ok',
    'x',
    'xx',
  ],
  ...['xxx', 'tbd', 'tba', 'tbc', 'todo', 'to do', 'to be done', 'unknown', 'not known', 'idk'],
  ...['dont know', 'i dont know', 'no idea', 'not sure', 'dunno', 'same', 'same as above', 'ditto'],
  ...['above', 'as above', 'see above', 'see below', 'see ticket', 'see case', 'see conversation'],
  ...['see thread', 'see record', 'see description', 'see summary', 'see notes', 'test', 'asdf'],
])

function tells(text: string): boolean {
  const bare = text
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return (bare !== '' || text.length > 200) && !fillers.has(bare)
}
