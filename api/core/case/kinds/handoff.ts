import type { Named } from '../../base/actor.ts'
import { minutes } from '../../base/instant.ts'
import { spanInWords } from '../../base/span.ts'
import type { Level, Tier } from '../../base/vocabulary.ts'
import { isBy, whoOf } from './in-words.ts'
import { asCustomer, type Kinds, plain } from './kind.ts'

export interface HandoffEvents {
  escalation_accepted: {
    by: Named
    /** Since it was handed on, in milliseconds. */
    tookMs: number
    /** Before the time to accept ran out. */
    onTime: boolean
    /** Authority alone was called: whoever works on the case keeps the work. */
    keepsWork?: true
  }
  bounced_back: {
    /** What whoever returns it lacked, for the team. */
    missing: string
    /** Where it came from, and goes back to. */
    toTier: Tier
    toLevel: Level
    to: Named | null
  }
  /** Where it stands after that, for the customer: it has no room for what was missing. */
  handed_back: {
    /** In a customer's words, as of `escalated`. */
    team: string
    to: Named | null
    /** Somebody had taken it on and told the customer so: who works on it changes for them. */
    changes?: true
  }
}

export const handoff: Kinds<HandoffEvents> = {
  escalation_accepted: {
    visibility: 'public',
    letter: null,
    customer: ({ data: { by, keepsWork } }) => ({
      sentence: keepsWork ? `${by.name} joined the case` : `${by.name} took on the case`,
    }),
    draft: ({ data: { by, keepsWork } }) =>
      keepsWork ? `${by.name} joined the case.` : `${by.name} has taken it on.`,
    says: null,
    record: ({ data: { by, tookMs } }) => ({
      sentence:
        tookMs < minutes(1)
          ? `${by.name} accepted within a minute`
          : `${by.name} accepted after ${spanInWords(tookMs)}`,
    }),
    partner: null,
    hands: 'acts',
    ...plain,
    counted: ({ data }) => ({ as: 'acceptance', by: data.by.name }),
    call: null,
  },
  bounced_back: {
    visibility: 'internal',
    record: (event) => ({
      sentence: `${whoOf(event)} returned the case to ${event.data.to?.name ?? `tier ${event.data.toTier}`}`,
      body: event.data.missing,
    }),
    partner: (event, me) =>
      isBy(event, me) ? { sentence: 'You returned the case', body: event.data.missing } : null,
    hands: 'acts',
    ...plain,
    conversation: 'always',
    call: {
      whom: ({ data }) => [data.to],
      alert: ({ data }) => ({ title: 'Returned to you', why: data.missing }),
    },
  },
  handed_back: {
    visibility: 'public',
    letter: ({ data }) => (data.changes ? 'handed_back' : null),
    customer: ({ data: { team, to } }) => ({
      sentence: to ? `Back with ${team} (${to.name})` : `Back with ${team}`,
    }),
    draft: ({ data }) => `It’s back with ${data.team}.`,
    says: null,
    record: asCustomer,
    partner: null,
    hands: 'acts',
    ...plain,
    conversation: 'never',
    call: null,
  },
}
