import type { RecordEntry } from '@caselead/api/views/types/index.ts'
import { isConversation } from '@caselead/core/wording/record-page.ts'
import { type Run, runs } from '../../case/runs.ts'
import { worthTelling } from '../../case/worth-telling.ts'
import { linked } from '../../words/linked.ts'
import { iso, when } from '../../words/times.ts'

const spoken = new Set<RecordEntry['kind']>([
  'opened',
  'customer_message',
  'escalation_requested',
  'escalation_declined',
  'reply',
  'note',
  'update_sent',
  'context_asked',
  'waiting_on_customer',
  'resolved',
])
const byCustomer = new Set<RecordEntry['kind']>([
  'opened',
  'customer_message',
  'escalation_requested',
])
/** What a quiet clock repeats through the night. */
const repeated = new Set<RecordEntry['kind']>([
  'alerted',
  'clock_warned',
  'clock_breached',
  'promise_broken',
  'update_promised',
  'update_sent',
])

// The record names the program itself where no person acted.
const isAutomatic = ({ who }: RecordEntry) => who === 'Caselead'
const isRepeated = (entry: RecordEntry) => isAutomatic(entry) && repeated.has(entry.kind)

/** What people said and decided, and what alarms in it; the steps of rules and clocks are left out. */
export function conversation(record: RecordEntry[]): RecordEntry[] {
  const told = record.filter(isConversation)
  return worthTelling(told, isAutomatic).map((entry) => ({
    ...entry,
    scores: entry.scores.filter(({ isAlarming }) => isAlarming),
  }))
}

/** The newest first, with what repeats itself folded. */
export const foldedRecord = (record: RecordEntry[]): Run<RecordEntry>[] =>
  runs(record.toReversed(), isRepeated)

/** An entry as the desk prints it. */
export function recordLine(entry: RecordEntry, now: number, zone: string) {
  const { kind, visibility, sentence, time, body, because } = entry
  return {
    looks: [
      visibility,
      spoken.has(kind) && !isAutomatic(entry) ? 'spoken' : 'quietly',
      byCustomer.has(kind) ? 'customer' : 'team',
    ],
    said: time === null ? sentence : `${sentence} ${when(time, now, zone)}`,
    at: when(entry.at, now, zone),
    stamp: iso(entry.at),
    words: body && body !== because?.evidence ? linked(body) : null,
  }
}
