import type { MailKind, MailProps } from '@caselead/emails/letters/props.ts'

/** A letter in words, ready to be rendered and sent. */
export type Composed = {
  [K in MailKind]: {
    kind: K
    props: MailProps[K]
    to: string
    /** Whose name the mail comes in. */
    fromName: string
    replyToken: string | null
    number: string | null
    automatic: boolean
  }
}[MailKind]
