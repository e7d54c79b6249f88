import type { Actor } from '../../base/actor.ts'
import { type Instant, minutes } from '../../base/instant.ts'
import type { Triaged } from '../../triage/triaged.ts'
import type { CaseEvent } from '../events.ts'
import type { Case } from '../state.ts'
import { speaks } from './human-words.ts'

/** Mails of one person within so long of each other are one turn: they forgot a file, or a sentence. */
const turnLasts = minutes(2)

/** What was said so far in the turn a message goes on with. */
export interface Turn {
  /** As much of it as is read again. */
  text: string
  /** It opened the case. */
  opens: boolean
  /** The event that read it last, and how. */
  of: number
  read: Triaged
}

const mostRead = 20_000

/** Whether a message at this moment may go on with a turn. */
export const mayGoOn = ({ lastHeardAt }: Pick<Case, 'lastHeardAt'>, at: Instant): boolean =>
  at >= lastHeardAt && at - lastHeardAt <= turnLasts

interface SoFar {
  text: string
  opens: boolean
  at: Instant
}

/** The turn another mail of theirs goes on with: mails alone, with no word of the team in between. */
export function turnIn(events: readonly CaseEvent[], by: Actor, at: Instant): Turn | null {
  let said: SoFar | null = null
  let turn: Turn | null = null
  for (const event of events) {
    const words = wordsIn(event)
    if (words !== null || speaks(event)) {
      said = words !== null && isMailBy(event, by) ? after(said, event, words) : null
      turn = null
    } else if (said && event.kind === 'triaged' && !event.data.hosted) {
      turn = { text: said.text, opens: said.opens, of: event.seq, read: event.data }
    }
  }
  return said && at - said.at <= turnLasts ? turn : null
}

function after(before: SoFar | null, { kind, at }: CaseEvent, words: string): SoFar {
  const goesOn = before && at - before.at <= turnLasts ? before : null
  const text = goesOn ? `${goesOn.text}\n\n${words}` : words
  return { text: text.slice(0, mostRead), opens: goesOn?.opens ?? kind === 'opened', at }
}

function wordsIn({ kind, data }: CaseEvent): string | null {
  if (kind === 'opened') return `${data.subject}\n${data.body}`
  return kind === 'customer_message' ? data.body : null
}

function isMailBy({ kind, data, actor }: CaseEvent, by: Actor): boolean {
  const cameBy = kind === 'opened' ? data.channel : kind === 'customer_message' ? data.via : null
  return (
    cameBy === 'email' && actor.type === 'contact' && by.type === actor.type && by.id === actor.id
  )
}
