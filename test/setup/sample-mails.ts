import { exampleCaseMail, exampleMails } from '@caselead/api/mailbox/example-mails.ts'
import type { MailKind } from '@caselead/emails'

export const caseMail = exampleCaseMail

/** One mail of every kind. */
export const sampleMails = exampleMails

export const mailKinds = Object.keys(sampleMails) as MailKind[]

const withoutCase = [
  ...([
    'sign_in_code',
    'mail_received',
    'answer_refused',
    'alert',
    'digest',
    'day_summary',
    'article_review',
    'review_actions',
    'week',
    'meeting',
    'updates',
    'invitation',
  ] as const),
] as const

export const caseMailKinds = mailKinds.filter(
  (kind): kind is Exclude<MailKind, (typeof withoutCase)[number]> =>
    !withoutCase.some((each) => each === kind),
)
