import type { CaseEvent } from '@caselead/core/case/events.ts'
import { followersOf } from '@caselead/core/case/evolve/followers.ts'
import { letterKind } from '@caselead/core/case/letters.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { lettersOfCase } from '@caselead/db/queues/letter-lists.ts'
import type { MailedView, MailState } from '../types/record.ts'
import { formerFollower } from './words.ts'

export type SentLetter = Awaited<ReturnType<typeof lettersOfCase>>[number]

/** How a letter fared, and since when. */
export function fateOf(letter: SentLetter): Pick<MailedView, 'state' | 'at'> {
  const { delivery, delivery_at, sent_at, next_at, digest, last_error } = letter
  if (delivery !== null) return { state: delivery, at: delivery_at }
  if (sent_at !== null) return { state: 'sent', at: sent_at }
  const leavesWithAnother = digest !== null && last_error === null
  const state: MailState = next_at === null && !leavesWithAnother ? 'failed' : 'waiting'
  return { state, at: null }
}

/** By event, the mails to the customer that told of it. */
export function mailedWith(
  events: readonly CaseEvent[],
  letters: readonly SentLetter[],
  nameOf: (recipient: string) => string,
): Map<number, MailedView[]> {
  const mails = letters.filter(({ recipient }) => recipient.startsWith('contact:'))
  const found = new Map<number, MailedView[]>()
  for (const letter of mails) {
    const until = letter.seq ?? 0
    const told = events.findLast((event) => event.seq <= until && letterKind(event) === letter.kind)
    if (!told) continue
    const view = {
      ...{ to: nameOf(letter.recipient), ...fateOf(letter) },
      ...(letter.together && { together: true as const }),
    }
    found.set(told.seq, [...(found.get(told.seq) ?? []), view])
  }
  return found
}

/** Who a letter to `contact:…` is for. */
export const customerNamed = (one: Case, recipient: string): string =>
  [one.contact, ...followersOf(one)].find(({ id }) => recipient === `contact:${id}`)?.name ??
  formerFollower
