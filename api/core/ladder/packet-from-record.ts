import { filesIn } from '../base/files.ts'
import { severityInWords } from '../base/labels.ts'
import type { Case } from '../case/state.ts'
import { asksIn } from '../context-loss/asks/asks.ts'
import { longestRead } from '../context-loss/facts/facts.ts'
import { sentencesIn } from '../context-loss/sentences.ts'
import type { Packet } from '../matrix/packet.ts'

/** What the record can tell by itself; `ask` is why it climbs. */
export function packetFromRecord(one: Case, ask: string): Packet {
  const { first, latest, tried, environment, attachments } = one.said
  return {
    summary: one.subject,
    impact: `${one.account.name}: ${severityInWords(one)}`,
    tried: tried.filter(tellsMore).join('\n'),
    environment: environment.join('\n'),
    ask,
    customerWords: [first, latest].filter(Boolean).join('\n…\n'),
    attachments,
    ...filesIn(one.said),
    automatic: true,
  }
}

/** Notes are the team's own, and so is what an account is worth to us. */
export function packetForPartner(one: Case, ask: string): Packet {
  const { tried, inside } = one.said
  const shared = inside ? tried.filter((line) => !inside.includes(line)) : []
  return packetFromRecord({ ...one, said: { ...one.said, tried: shared } }, ask)
}

/** A line that does nothing but ask for facts tells of no step. */
const tellsMore = (line: string): boolean =>
  sentencesIn(line, longestRead).some(({ text }) => asksIn(text).length === 0)
