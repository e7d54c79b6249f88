import type { Named } from '../../base/actor.ts'
import type { Instant } from '../../base/instant.ts'
import type { CaseEvent, EventKind, EventOf } from '../events.ts'
import type { LetterKind } from '../letters.ts'
import type { Case } from '../state.ts'

/** One sentence, an instant it ends with, and what somebody wrote. */
export interface Line {
  sentence: string
  time?: Instant | null
  body?: string | null
}

/** Who reads an alert: a colleague, the partner, or everybody in a channel. */
export type Reader = 'person' | 'partner' | 'channel'

/** What an alert asks, in a few words ("Escalated to you"), and the evidence. */
export interface CallInWords {
  title: string
  why: string
}

export const asCustomer = 'as the customer reads it'
type AsCustomer = typeof asCustomer

type Recorded<K extends EventKind> = EventOf<K> & Pick<CaseEvent, 'caseId' | 'seq'>

/**
 * What a kind of event is to everybody it may reach. Each entry has to be given; null means that it
 * says nothing there.
 */
export type Kind<K extends EventKind> = PublicKind<K> | InternalKind<K>

/** The kinds of one family. */
export type Kinds<Data> = { [K in keyof Data & EventKind]: Kind<K> }

/** The customer may read it. */
interface PublicKind<K extends EventKind> extends ForUs<K> {
  visibility: 'public'
  /** The mail to the customer. */
  letter: ((event: EventOf<K>) => LetterKind | null) | null
  /** In the customer's timeline; null for what is said better by another event. */
  customer: ((event: EventOf<K>) => Line | null) | null
  /** In the update drafted for the lead, as one whole sentence. */
  draft: ((event: EventOf<K>) => string) | null
  /** What we say to the customer in it. */
  says: Says<K> | null
  /** In the desk's record. What it leaves out is as the customer reads it. */
  record: ((event: Recorded<K>, events: readonly CaseEvent[]) => Line) | AsCustomer
  shown?: never
}

/** The customer never reads it: there is no room here for a letter or a sentence to them. */
interface InternalKind<K extends EventKind> extends ForUs<K> {
  visibility: 'internal'
  record: (event: Recorded<K>, events: readonly CaseEvent[]) => Line
  /** It changes what a customer's page says all the same: who works on it, what is late. */
  shown?: true
  letter?: never
  customer?: never
  draft?: never
  says?: never
}

interface ForUs<K extends EventKind> {
  /** What the partner the case is with reads; null for what is the team's own. */
  partner: ((event: EventOf<K>, partnerId: string) => Line | AsCustomer | null) | AsCustomer | null
  call: Call<K> | null
}

interface Says<K extends EventKind> {
  /** A mail puts them first. */
  words: (event: EventOf<K>) => string | null
  /** A person of the team says it, which is what first and next response wait for. */
  byPerson: (event: EventOf<K>) => boolean
}

interface Call<K extends EventKind> {
  /** Nobody is told of what they did themselves, whoever stands here. */
  whom: (event: EventOf<K>, one: Case) => readonly (Named | null)[]
  alert: (event: EventOf<K>, reader: Reader) => CallInWords
  /** When what is asked is done while the case is open; without it, when the case is over. */
  done?: (one: Case, agentId: string | null) => boolean
  /** News for whoever reads it, whether the case is over or not. */
  news?: true
}
