import type { CaseEvent } from '../../case/events.ts'
import type { FirstReading } from '../../case/first-reading.ts'
import { isOpen } from '../../case/state.ts'
import type { Act, RecordedAct } from '../recorded-act.ts'

/** What a hosted model said of a message, where the case is open for it to be said; else null. */
export function readAgainAct(
  event: CaseEvent,
  messages: readonly FirstReading[],
): RecordedAct | null {
  const hosted = event.kind === 'triaged' && event.data.hosted
  const first = hosted && messages.find(({ of }) => of === hosted.of)
  if (!first) return null
  const { category, categoryWords, sentiment, sentimentWords, urgency = null } = event.data
  const { model, cut, wouldSay = category } = hosted
  const reading = { category: wouldSay, categoryWords, sentiment, sentimentWords, urgency }
  const { caseId, at, actor } = event
  const said = { model, message: first.message, reading, ...(cut && { cut }) }
  const act: Act = { actor, command: { do: 'read_again', ...said } }
  return { caseId, at, acts: (one) => (one && isOpen(one) ? [act] : []) }
}
