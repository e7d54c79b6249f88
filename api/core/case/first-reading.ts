import type { Triaged } from '../triage/triaged.ts'
import type { CommandOf } from './commands.ts'
import type { CaseEvent } from './events.ts'
import { speaks } from './evolve/human-words.ts'

/** A customer's message as triage read it when it came, and what became of it since. */
export interface FirstReading {
  /** Counted from the opening, which is 1: the same under every matrix. */
  message: number
  text: string
  /** The event that read it. */
  of: number
  read: Triaged
  /** A person of the team has spoken to the customer since. */
  isAnswered: boolean
  isReadAgain: boolean
}

/** The customer's messages that triage has read, in order. */
export function firstReadings(events: readonly CaseEvent[]): FirstReading[] {
  const readings: FirstReading[] = []
  let [messages, text] = [0, '']
  for (const event of events) {
    const said = messageIn(event)
    if (said !== null) {
      messages += 1
      text = said
    }
    if (event.kind === 'triaged') note(readings, event, { message: messages, text })
    if (speaks(event)) for (const reading of readings) reading.isAnswered = true
  }
  return readings
}

/** Events that readings are made of. */
export const isReadOf = (event: CaseEvent): boolean =>
  event.kind === 'triaged' || messageIn(event) !== null || speaks(event)

/** What triage made of the message that is read again. */
export const firstOf = (events: readonly CaseEvent[], { message }: CommandOf<'read_again'>) =>
  firstReadings(events).find((each) => each.message === message)

function messageIn({ kind, data }: CaseEvent): string | null {
  if (kind === 'opened') return `${data.subject}\n${data.body}`
  return kind === 'customer_message' ? data.body : null
}

function note(
  readings: FirstReading[],
  { seq: of, data: read }: Extract<CaseEvent, { kind: 'triaged' }>,
  told: Pick<FirstReading, 'message' | 'text'>,
): void {
  if (!read.hosted) readings.push({ ...told, of, read, isAnswered: false, isReadAgain: false })
  const again = readings.find((reading) => reading.of === read.hosted?.of)
  if (again) again.isReadAgain = true
}
