import type { Passage } from '../context-loss/context-loss.ts'
import type { CaseEvent } from './events.ts'
import { catalogue, everyKind, kindOf } from './kinds/catalogue.ts'

/** The kinds of events in which the two sides speak, or a packet tells of it. */
export const spokenKinds = everyKind.filter((kind) => catalogue[kind].spoken !== null)

/** What was said to a customer and by them, packets written by hand included. */
export const conversationOf = (events: readonly CaseEvent[]): Passage[] =>
  events.flatMap((event) => {
    const spoken = kindOf(event).spoken?.(event) ?? null
    return spoken && spoken.text !== '' ? [{ seq: event.seq, at: event.at, ...spoken }] : []
  })
