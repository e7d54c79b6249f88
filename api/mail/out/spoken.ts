import type { Actor, Named } from '@caselead/core/base/actor.ts'
import type { CaseEvent, EventKind, EventOf } from '@caselead/core/case/events.ts'
import type { LetterKind } from '@caselead/core/case/letters.ts'

interface Spoken {
  seq: number
  words: string
  by: Actor
}

const words: { [K in EventKind]?: (event: EventOf<K>) => string | null } = {
  reply: ({ data }) => data.body,
  update_sent: ({ data }) => data.body,
  update_promised: ({ data }) => data.words,
  context_asked: ({ data }) => data.question,
  waiting_on_customer: ({ data }) => data.question,
  escalation_declined: ({ data }) => data.reason,
  resolved: ({ data }) => data.resolution,
}

/** The newest words of ours among these events, which a mail puts first, and whose they are. */
export function spoken(kind: LetterKind, events: readonly CaseEvent[]): Spoken | null {
  for (const event of events.toReversed()) {
    const told = event.kind === 'resolved' && kind !== 'resolved' ? null : wordsOf(event)
    if (told) return { seq: event.seq, words: told, by: event.actor }
  }
  return null
}

const wordsOf = <K extends EventKind>(event: EventOf<K>): string | null =>
  words[event.kind as K]?.(event) ?? null

/** In whose name a mail speaks, when that is a person and not the lead. */
export const authorOf = ({ by }: Spoken, lead: Named | null): Named | null =>
  by.type === 'system' || by.id === lead?.id ? null : { id: by.id, name: by.name, title: '' }
