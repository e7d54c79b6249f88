import type { FileRow } from '@caselead/db/files/files.ts'
import type { MailKind, MailProps } from '@caselead/emails/letters/props.ts'
import type { MailedFile } from '@caselead/emails/provider/transport.ts'

/** A mail's kind with what this kind is made of. */
export type WordedMail = { [K in MailKind]: { kind: K; props: MailProps[K] } }[MailKind]

/** A letter in words, ready to be rendered and sent. */
export type Composed = WordedMail & {
  to: string
  /** Whose name the mail comes in. */
  fromName: string
  replyToken: string | null
  number: string | null
  automatic: boolean
  /** A person of the team says something in it. */
  byPerson?: boolean
  /** What leaves with it. */
  attached?: FileRow[]
  /** What is written for it, and kept nowhere else. */
  brings?: MailedFile[]
  /** Where one press stops others like it; null for what is never stopped. */
  stopUrl: string | null
}
