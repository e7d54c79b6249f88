import type { FileType } from '@caselead/core/base/vocabulary.ts'
import type { Generated } from 'kysely'
import type { OptionalTime, Time } from '../columns.ts'

export interface FileTables {
  files: {
    /** Random, and the name of its content in the store. */
    id: string
    /** Who may send it: "contact:ID", "agent:ID", "partner:ID", or the mail it came with, "mail:ID". */
    owner: string
    /** Whose day it is counted on; null where nobody's. */
    counts_for: string | null
    /** Where it was sent; null before that. */
    case_id: number | null
    seq: number | null
    /** No customer ever gets it. */
    internal: Generated<boolean>
    /** The received mail it is part of, and which part. */
    mail_id: string | null
    part_id: string | null
    /** What the mail's HTML calls it by. */
    content_id: string | null
    /** An image of a mail that says nothing: a logo, or too small to see. */
    aside: Generated<boolean>
    name: string
    /** In bytes; until it has arrived, as its sender says. */
    size: number
    type: FileType
    /** The most a file could have when this one was too large, in bytes. */
    most: number | null
    sha256: string | null
    /** Of an image we make previews of. */
    width: number | null
    height: number | null
    state: StoredState
    created_at: Time
    /** When it is to be fetched or scanned. */
    next_at: OptionalTime
    attempts: Generated<number>
    last_error: string | null
  }
}

/**
 * `arriving`: somebody is sending it · `awaited`: to be fetched from the mail's provider · `pending`: to be
 * scanned · `clean` · `quarantined`: the scanner found something · `too_large`: a mail
 * brought more than we take · `missing`: it could not be had.
 */
export type StoredState =
  | 'arriving'
  | 'awaited'
  | 'pending'
  | 'clean'
  | 'quarantined'
  | 'too_large'
  | 'missing'
