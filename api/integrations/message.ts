import { type AlertFacts, alertFacts, withRuleInWords } from '@caselead/core/alerts/facts.ts'
import type { AlertChannel } from '@caselead/core/matrix/matrix.ts'
import { letterOf } from '@caselead/db/queues/letters.ts'
import type { Row } from '@caselead/db/tables.ts'
import { caseAsOf } from '../record/case-as-of.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { channelOf } from './channel.ts'

export interface LinkedFacts extends AlertFacts {
  url: string
}

/** What a channel is told. */
export interface ChannelMessage {
  id: string
  type: 'alert' | 'digest' | 'ticket'
  alerts: [LinkedFacts, ...LinkedFacts[]]
  /** The desk. */
  url: string
}

/** As the case stood when it was arranged, so that a second try says the same. */
export async function messageOf(
  runtime: Runtime,
  row: Row<'outbox'>,
): Promise<{ message: ChannelMessage; channel: AlertChannel | null } | null> {
  const payload = letterOf(row)
  if (!payload) return null
  const { letter, asOf, digest } = payload
  if (letter.to !== 'channel' && letter.to !== 'tracker') return null
  const found = await caseAsOf(runtime, row.case_id ?? 0, asOf ?? letter.seq)
  const cause = found?.events.find(({ seq }) => seq === letter.seq)
  if (!found || !cause) return null
  const linked = (facts: AlertFacts): LinkedFacts => ({
    ...facts,
    url: `${runtime.publicUrl}/desk/cases/${facts.number}`,
  })
  const matrix = await runtime.matrices.version(runtime.db, found.one.matrixVersion)
  const alone = withRuleInWords(alertFacts(found.one, cause, 'channel'), matrix)
  const [first = alone, ...more] = digest && digest.length > 1 ? digest : []
  const kind = letter.to === 'tracker' ? 'ticket' : 'alert'
  const type = more.length > 0 ? 'digest' : kind
  const url = `${runtime.publicUrl}/desk`
  const message: ChannelMessage = {
    ...{ id: row.id, type, url },
    alerts: [linked(first), ...more.map(linked)],
  }
  return { message, channel: await channelOf(runtime, found.one, letter.channel) }
}
