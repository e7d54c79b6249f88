import type { Instant } from '@caselead/core/base/instant.ts'
import type { Paging } from './paging.ts'

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
