import type { ReasonKey } from '@caselead/core/figures/findings/reasons.ts'
import { packetNames } from '@caselead/core/matrix/packet.ts'
import { grouped } from './figure.ts'

/** In a sentence. */
const missing: Record<ReasonKey, string> = {
  summary: 'a summary',
  impact: 'the customer impact',
  tried: 'the steps tried',
  environment: 'the environment',
  ask: 'what the next team should do',
  customerWords: 'the customer’s own words',
  attachments: 'attachments',
  unnamed: 'something else',
}

/** Why handoffs were returned. */
export const reasonWords = {
  title: 'What was missing',
  intro: (of: number) =>
    of === 1
      ? '1 handoff was returned. More than one part may have been missing.'
      : `${grouped(of)} handoffs were returned. More than one part may have been missing from each.`,
  missing: 'Missing',
  handoffs: 'Returned handoffs',
  of: (count: number, of: number) => `${grouped(count)} of ${grouped(of)}`,
  fact: (count: number, of: number, key: ReasonKey) =>
    `${grouped(count)} of ${grouped(of)} returned handoffs ${count === 1 ? 'was' : 'were'} missing ${missing[key]}.`,
} as const

/** As a heading has it. */
export const reasonNames: Record<ReasonKey, string> = {
  ...packetNames,
  unnamed: 'Described in words only',
}
