import type { RecordEntry } from '@caselead/api/views/types/index.ts'
import type { Icon } from '@caselead/core/look/icons.ts'
import { isConversation } from '@caselead/core/wording/record-page.ts'
import { type Run, runs } from '../../case/runs.ts'
import { worthTelling } from '../../case/worth-telling.ts'
import { entryWords, mailWords } from '../../words/desk/case.ts'
import { iso, when } from '../../words/times.ts'

/** What somebody says to somebody, and what it is called where it is more than plain talk. */
const messages: Partial<Record<RecordEntry['kind'], { kind: string; icon: Icon } | null>> = {
  opened: { kind: entryWords.opened, icon: 'plus' },
  customer_message: null,
  escalation_requested: { kind: entryWords.asksToEscalate, icon: 'up' },
  escalation_declined: { kind: entryWords.declined, icon: 'close' },
  reply: null,
  note: null,
  update_sent: { kind: entryWords.update, icon: 'flag' },
  context_asked: { kind: entryWords.question, icon: 'question' },
  waiting_on_customer: { kind: entryWords.question, icon: 'question' },
  resolved: { kind: entryWords.solution, icon: 'check' },
}
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

/** The newest words of the customer. */
export const newestFromCustomer = (record: RecordEntry[]): RecordEntry | undefined =>
  record.findLast(({ kind, body }) => byCustomer.has(kind) && body !== null)

type Look = 'step' | 'auto' | 'note' | 'update' | 'from' | 'plain'

/** An entry as the desk prints it. */
export function recordLine(entry: RecordEntry, now: number, zone: string) {
  const { kind, visibility, sentence, time, body, because } = entry
  const words = body && body !== because?.evidence ? body : null
  const look = words === null ? 'step' : lookOf(entry)
  return {
    look,
    kind: messages[kind]?.kind ?? null,
    icon: messages[kind]?.icon ?? null,
    isCustomer: look !== 'step' && byCustomer.has(kind),
    isInside: visibility === 'internal',
    said: time === null ? sentence : `${sentence} ${when(time, now, zone)}`,
    at: when(entry.at, now, zone),
    stamp: iso(entry.at),
    words,
    mailed: entry.mailed.map((mail) => mailedLine(mail, now, zone)),
  }
}

function mailedLine(
  { state, to, at, together }: RecordEntry['mailed'][number],
  now: number,
  zone: string,
): string {
  const line = mailWords.stateTo(
    mailWords.states[state],
    to,
    at === null ? '' : when(at, now, zone),
  )
  return together ? mailWords.together(line) : line
}

function lookOf(entry: RecordEntry): Look {
  const { kind } = entry
  if (!Object.hasOwn(messages, kind)) return 'step'
  if (isAutomatic(entry)) return kind === 'update_sent' ? 'auto' : 'step'
  if (kind === 'note') return 'note'
  if (kind === 'update_sent') return 'update'
  return byCustomer.has(kind) ? 'from' : 'plain'
}
