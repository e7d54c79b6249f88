import type { Named } from '../../base/actor.ts'
import type { WithFiles } from '../../base/files.ts'
import type { Instant } from '../../base/instant.ts'
import type { ClockKind, Level } from '../../base/vocabulary.ts'
import type { Passage } from '../../context-loss/context-loss.ts'
import type { CaseEvent, EventKind, EventOf } from '../events.ts'
import type { LetterKind } from '../letters.ts'
import type { Case } from '../state.ts'

/** One sentence, an instant it ends with, and what somebody wrote. */
export interface Line extends WithFiles {
  sentence: string
  time?: Instant | null
  body?: string | null
  /** The email it came as says more. */
  more?: true
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
  /**
   * In the customer's timeline; null for what is said better by another event. Whoever else reads it
   * is told the customer's name.
   */
  customer: ((event: EventOf<K>, customer?: string) => Line | null) | null
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

interface ForUs<K extends EventKind> extends ToReaders<K> {
  /** What the partner the case is with reads; null for what is the team's own. */
  partner: ((event: EventOf<K>, partnerId: string) => Line | AsCustomer | null) | AsCustomer | null
  call: Call<K> | null
}

/** What it is to whatever reads the events of a case one after another. */
interface ToReaders<K extends EventKind> {
  hands: Hands
  /** The ladder's step it is, if it is one. */
  climb: ((event: EventOf<K>) => Step | null) | null
  /** Somebody is called by it to decide, whatever about. */
  isCall: boolean
  /** What it asks of trackers and of the account's other cases. */
  elsewhere: ((event: EventOf<K>) => readonly Elsewhere[]) | null
  /** The two sides speak in it, or a packet tells of that: read before anything is asked again. */
  spoken: ((event: EventOf<K>) => Omit<Passage, 'seq' | 'at'> | null) | null
  /** What a packet made from the record keeps of it. */
  kept: ((event: EventOf<K>) => Kept | null) | null
  /** The figure it is counted in where cases are counted. */
  counted: ((event: EventOf<K>) => Counted | null) | null
  /** The rule of the matrix behind it; none behind what every case goes through. */
  ruled: ((event: EventOf<K>) => string | null) | null
  /** Whether the desk's record shows it among what people said: where the customer reads it, or always. */
  conversation: 'shown' | 'always' | 'never'
  /** Work the customer sees nothing of, so that an update says there was some. */
  isWork: boolean
}

/** For a kind that is nothing of this but what it is said to be. */
export const plain = {
  climb: null,
  isCall: false,
  elsewhere: null,
  spoken: null,
  kept: null,
  counted: null,
  ruled: null,
  conversation: 'shown',
  isWork: false,
} as const satisfies Omit<ToReaders<EventKind>, 'hands'>

/**
 * What it means for who has the case in hand when the team does it. `acts`: work on the customer's
 * problem. `arranges`: about the case or its people; the problem is no nearer its end. `answers`: work,
 * too, but only whoever asked hears of it: nobody is called to the case.
 */
export type Hands = 'acts' | 'arranges' | 'answers'

/** `tells`: everybody of the rung. */
export type Step =
  | { does: 'climbs'; level: Level; team: string; to: string }
  | { does: 'calls'; level: Level; to: Named }
  | { does: 'refers'; to: string }
  | { does: 'tells' }

export type Elsewhere =
  /** A bug tracker is asked for a ticket. */
  | { to: 'tracker'; kind: 'ticket'; channel: string }
  /** The other open cases of the account are to follow. */
  | { to: 'account'; kind: 'account_escalated' }

export type Kept =
  | ({ by: 'customer'; words: string } & WithFiles)
  /** `inside`: for the team alone. */
  | { by: 'team'; words: string; inside?: boolean }

export type Counted =
  | { as: 'opening'; level: Level }
  | { as: 'climb'; level: Level; to: string }
  | { as: 'acceptance'; by: string }
  | { as: 'breach'; clock: ClockKind; dueAt: Instant }
  | { as: 'warning'; clock: ClockKind }
  | { as: 'broken promise' }
  | { as: 'topped out' }

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
