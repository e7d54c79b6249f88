import type { FileView } from '@caselead/core/base/files.ts'
import type { Instant } from '@caselead/core/base/instant.ts'
import type { MachineKind } from '@caselead/core/base/vocabulary.ts'
import type { WhyUndelivered } from '@caselead/core/case/kinds/delivery.ts'
import type { WhyAside } from '@caselead/db/mail/aside.ts'
import type { Paging } from './paging.ts'

/** A mail that was set aside. */
export interface MailSetAsideRow {
  id: string
  /** Empty where the provider didn't say. */
  from: string
  subject: string
  receivedAt: Instant
  setAsideAt: Instant
  /** Why it was set aside. */
  reason: WhyAside
  /** What went wrong, as a sentence, if anything did. */
  why: string
  tries: number
  /** "C-1042", if it names a case it may not join. */
  names: string | null
}

export interface MailSetAsideList {
  /** A page of them, the newest first. */
  mails: MailSetAsideRow[]
  paging: Paging
  /** How many wait, and how many were dropped and can be taken back. */
  counts: { waiting: number; dropped: number }
}

/** One of them, as it was written; never shown as anything but text. */
export interface MailSetAside extends MailSetAsideRow {
  to: string
  /** The files it brings, by name. */
  files: string[]
  /** The case it names. */
  about: { number: string; subject: string; contact: string; account: string } | null
  /** Who dropped it and why; null while it waits. */
  dropped: { at: Instant; by: string; why: string } | null
  /** Of an automatic mail, its kind and how we can tell: "Auto-Submitted: auto-replied"; else null. */
  machine: { kind: MachineKind; mark: string } | null
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
  /** How it begins, on one line. */
  preview: string
}

/** A mail as an example of its kind: "case_opened". */
export interface MailboxLook {
  id: string
  kind: string
  subject: string
  /** An example of its kind, because none was sent recently. */
  isExample?: true
}

export interface MailboxMail extends MailboxRow {
  html: string
  text: string
  headers: Record<string, string>
}

/** A whole email of a case, as text. */
export interface WholeEmail {
  number: string
  from: string
  to: string
  subject: string
  receivedAt: Instant
  /** With quotes and signatures; never shown as anything but text. */
  text: string
  /** The files it brought, by name. */
  files: string[]
  /**
   * The same files, to download; `[image: NAME]` or `[cid:…]` in the text marks the place of one.
   */
  attached: MailedFileView[]
  /** Where to download it as it came; null if it wasn't kept so, or isn't for the reader. */
  original: string | null
}

export interface MailedFileView extends FileView {
  /** What marks its place in the text; null where nothing does. */
  contentId: string | null
}

/** What a customer gets by mail besides answers. */
export interface MailChoices {
  address: string | null
  /** Why mail doesn't reach it; null if it does, as far as we know. */
  unreached: WhyUndelivered | null
  updates: boolean
  surveys: boolean
  /** Times of day in their zone; empty for none. */
  quietFrom: string
  quietTo: string
  zone: string
}

/** What the link at the end of a mail stops. */
export type StoppableMail =
  | { what: 'updates' | 'surveys'; isOn: boolean }
  /** All mails about a case they follow. */
  | {
      what: 'case'
      isOn: boolean
      about: { number: string; subject: string; contact: string }
    }
