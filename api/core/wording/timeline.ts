import type { WithFiles } from '../base/files.ts'
import type { Instant } from '../base/instant.ts'
import type { NewEvent } from '../case/events.ts'
import { kindOf } from '../case/kinds/catalogue.ts'

/** One line of what a customer reads. It has no room for anything internal. */
export interface TimelineEntry extends WithFiles {
  seq: number
  at: Instant
  kind: NewEvent['kind']
  /** Who did it, in a word: "customer", "team", "automatic". */
  by: 'customer' | 'team' | 'automatic'
  /** The person who did it; null for a rule or a clock. */
  who: { id: string; name: string } | null
  /** What happened, one sentence. Times in it are left to the reader's zone: see `time`. */
  sentence: string
  /** An instant the sentence ends with, to be printed in the reader's zone. */
  time: Instant | null
  /** What somebody wrote, when they wrote something. */
  body: string | null
  /** The email it came as says more: its own page shows all of it. */
  more?: true
}

/** Not how the customer rated us, nor which addresses take no mail of ours. */
export const isForFollowers = ({ kind }: Pick<TimelineEntry, 'kind'>): boolean =>
  kind !== 'survey_answered' && kind !== 'mail_undelivered'

/** The customer-visible part of a case's events, as sentences; whoever else reads them needs the customer's name. */
export function timeline(
  events: readonly (NewEvent & { seq: number })[],
  customer?: string,
): TimelineEntry[] {
  return events.flatMap((event) => entry(event, customer) ?? [])
}

export function entry(event: NewEvent & { seq: number }, customer?: string): TimelineEntry | null {
  if (event.visibility !== 'public') return null
  const said = kindOf(event).customer?.(event, customer)
  if (!said) return null
  const { seq, at, kind, actor } = event
  const by = actor.type === 'contact' ? 'customer' : actor.type === 'system' ? 'automatic' : 'team'
  const who = actor.type === 'system' ? null : { id: actor.id, name: actor.name }
  return { seq, at, kind, by, who, time: null, body: null, ...said }
}
