import type { Instant } from '@caselead/core/base/instant.ts'
import type { Paging } from './paging.ts'

/** A mail that arrived and couldn't be read. */
export interface MailSetAsideRow {
  id: string
  /** Empty where the provider didn't say. */
  from: string
  subject: string
  receivedAt: Instant
  setAsideAt: Instant
  /** Why it couldn't be read, as a sentence. */
  why: string
  tries: number
}

export interface MailSetAsideList {
  /** A page of them, the newest first. */
  mails: MailSetAsideRow[]
  paging: Paging
}

/** One of them, as it was written; never shown as anything but text. */
export interface MailSetAside extends MailSetAsideRow {
  /** Its text and its HTML, or the first part of each; empty when we have none of it yet. */
  parts: { name: 'Text' | 'HTML'; shown: string; length: number }[]
}

/** A page of the local mailbox, the newest first. */
export interface MailboxList {
  mails: MailboxRow[]
  paging: Paging
}

/** A mail of the local mailbox. */
export interface MailboxRow {
  id: string
  at: Instant
  to: string
  from: string
  replyTo: string | null
  subject: string
  /** A line of its beginning. */
  preview: string
}

export interface MailboxMail extends MailboxRow {
  html: string
  text: string
  headers: Record<string, string>
}
