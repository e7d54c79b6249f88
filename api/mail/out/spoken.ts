import type { Actor, Named } from '@caselead/core/base/actor.ts'
import type { Instant } from '@caselead/core/base/instant.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { kindOf } from '@caselead/core/case/kinds/catalogue.ts'
import type { LetterKind } from '@caselead/core/case/letters.ts'

interface Spoken {
  seq: number
  at: Instant
  words: string
  by: Actor
}

/** The newest words of ours among these events, which a mail puts first, and whose they are. */
export function spoken(kind: LetterKind, events: readonly CaseEvent[]): Spoken | null {
  // Its news is that they follow; what was said stands below.
  if (kind === 'follower_added') return null
  for (const event of events.toReversed()) {
    const told = event.kind === 'resolved' && kind !== 'resolved' ? null : wordsOf(event)
    if (told) return { seq: event.seq, at: event.at, words: told, by: event.actor }
  }
  return null
}

const wordsOf = (event: CaseEvent): string | null => kindOf(event).says?.words(event) ?? null

/** In whose name a mail speaks, when that is a person and not the lead. */
export const authorOf = ({ by }: Spoken, lead: Named | null): Named | null =>
  by.type === 'system' || by.id === lead?.id ? null : { id: by.id, name: by.name, title: '' }
