import type { FileView } from '@caselead/core/base/files.ts'
import type { Instant } from '@caselead/core/base/instant.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { Packet } from '@caselead/core/matrix/packet.ts'
import type { Delivery } from '@caselead/db/mail/delivery.ts'

/** One line of the whole record, for the team. */
export interface RecordEntry {
  seq: number
  at: Instant
  kind: CaseEvent['kind']
  visibility: 'public' | 'internal'
  who: string
  /** The reader did it. */
  mine: boolean
  sentence: string
  /** An instant the sentence ends with, printed in the reader's zone. */
  time: Instant | null
  body: string | null
  /** The email it came as says more. */
  more?: true
  files?: readonly FileView[]
  /** The rule of the matrix that acted, its sentence, where the case's matrix has it, and its evidence. */
  because: {
    rule: string
    sentence: string | null
    matrixVersion: number
    evidence: string
  } | null
  /** The mails that told the customer about it, and what became of them. */
  mailed: MailedView[]
  /** What triage made of a message, each score with the words that caused it. */
  scores: ScoreView[]
}

/** What became of one mail, and when. */
export interface MailedView {
  /** A name. */
  to: string
  state: MailState
  at: Instant | null
  /** In one email with updates on their other cases. */
  together?: true
}

export type MailState = Delivery | 'waiting' | 'failed'

export interface ScoreView {
  name: string
  /** The score in words: "very unhappy (−0.92)". */
  said: string
  words: string[]
  /** Whether it's also shown beside the message. */
  isAlarming: boolean
}

/** What travels with an escalation, its files as they are now. */
export interface PacketView extends Packet {
  files?: readonly FileView[]
}
