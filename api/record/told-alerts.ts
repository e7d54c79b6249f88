import { type AlertFacts, alertFacts, withRuleInWords } from '@caselead/core/alerts/facts.ts'
import type { Reader } from '@caselead/core/case/kinds/kind.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { WaitingAlert } from '@caselead/db/queues/alerts.ts'
import type { LetterPayload } from '@caselead/db/queues/letters.ts'
import type { ToldAlert } from '@caselead/db/queues/tell-alerts.ts'
import { asEvent } from './read.ts'

export const wasPutOff = ({ next_at, created_at }: WaitingAlert): boolean =>
  (next_at ?? 0) > created_at

/** What had to wait is told as it is now. */
export function asTold(alert: WaitingAlert): ToldAlert {
  const payload = alert.payload
  const now: LetterPayload = { ...payload, asOf: alert.state.seq, late: true }
  return { id: alert.id, payload: wasPutOff(alert) ? now : payload, digest: null }
}

/** The first leads the others, and holds what is said of all of them, each by its case's matrix. */
export async function boundAsOne(
  alerts: WaitingAlert[],
  reader: Reader,
  matrixOf: (version: number) => Promise<Matrix>,
): Promise<ToldAlert[]> {
  const [first] = alerts
  const digest = first?.id ?? null
  const facts: AlertFacts[] = []
  for (const { state, cause, payload } of alerts) {
    const each = alertFacts(state, asEvent(cause), reader, readerOf(payload))
    facts.push(withRuleInWords(each, await matrixOf(state.matrixVersion)))
  }
  return alerts.map((alert) => {
    const { id, payload } = asTold(alert)
    const leading: LetterPayload = { ...payload, digest: facts }
    return { id, digest, payload: id === digest ? leading : payload }
  })
}

const readerOf = ({ letter }: LetterPayload) => (letter.to === 'agent' ? letter.agent : null)
