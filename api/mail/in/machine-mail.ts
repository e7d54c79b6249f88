import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { subjectKind } from './languages/machine-subjects.ts'
import { headerMark } from './machine/header-marks.ts'
import { headersOf } from './machine/headers.ts'
import { listMark } from './machine/list-marks.ts'
import { type MachineMark, marked } from './machine/mark.ts'
import { daemonMark, noReplyMark, postmasterMark } from './machine/sender-marks.ts'

type Mail = Pick<ReceivedMail, 'headers' | 'from' | 'subject'> & Partial<Pick<ReceivedMail, 'text'>>

/** What is known of whoever sent a mail. */
export interface Sender {
  /** The address is a contact's or one of the team's. */
  isKnown: boolean
}

/**
 * Of which kind a mail is that a machine wrote, and what that was told by; null for what a person
 * wrote. Answering a machine would make a loop. From a known sender, only what is sure counts: a
 * list's header, an address that takes no answers or a subject doesn't make a machine of a person.
 */
export function machineMark(mail: Mail, { isKnown }: Sender): MachineMark | null {
  const { from, subject, text } = mail
  const headers = headersOf(mail.headers)
  const sure = headerMark(headers, subject) ?? daemonMark(from, subject) ?? reportedMark(subject)
  if (sure || isKnown) return sure
  return (
    postmasterMark(from, text ?? '') ??
    noReplyMark(from, headers) ??
    listMark(headers) ??
    subjectMark(subject)
  )
}

/** Written by a machine, by all that can be told without knowing the sender. */
export const isAutomatic = (mail: ReceivedMail, sender: Sender = { isKnown: false }): boolean =>
  machineMark(mail, sender) !== null

/** Hotmail's complaints name the address they are about, and no header says that they are any. */
const reportedMark = (subject: string): MachineMark | null =>
  /^complaint about message from \d/i.test(subject.trim())
    ? marked('complaint', 'Subject', subject)
    : null

function subjectMark(subject: string): MachineMark | null {
  const found = subjectKind(subject)
  return found && marked(found.kind, 'Subject', subject.trim())
}
