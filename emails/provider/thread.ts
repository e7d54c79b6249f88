import type { MailKind } from '../letters/props.ts'

export interface Threading {
  kind: MailKind
  /** "C-1042" */
  number: string
  /** The domain the mail is sent from. */
  domain: string
  /** What tells this mail from the others of its case: letters and digits. */
  letter?: string
  /** Outlook's mark of the conversation. */
  threadIndex?: string
  /** The Message-ID this mail answers, when the customer wrote by mail. */
  inReplyTo?: string | null
  /** True when no person wrote the words of this mail. */
  automatic?: boolean
}

/**
 * Headers that keep every mail of a case in one conversation: all of them answer the same
 * message, which was never sent, or the customer's own. A provider may put an id of its own in the place
 * of ours, and answers then name that one: ours stands in References, too, which is left alone.
 */
export function threadHeaders(threading: Threading): Record<string, string> {
  const root = caseMessageId(threading.number, threading.domain)
  const answered = messageId(threading.inReplyTo)
  const own = letterMessageId(threading)
  const { threadIndex } = threading
  return {
    ...(own !== null && { 'Message-ID': own }),
    'In-Reply-To': answered ?? root,
    References: [root, answered, own].filter((each) => each !== null).join(' '),
    ...(threadIndex !== undefined && { 'Thread-Index': threadIndex }),
    ...(writtenByPerson(threading) ? {} : quietHeaders),
  }
}

/** Asks other machines not to answer this mail (RFC 3834, and Exchange's own header). */
export const quietHeaders = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
}

/** One press in the mail program stops others like it, without a page (RFC 8058). */
export const stopHeaders = (url: string): Record<string, string> => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** `<case-1042@domain>`; the digits of the number are enough to name the case. */
export function caseMessageId(number: string, domain: string): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9.-]/g, '')
  return `<case-${plain(number).replace(/^c-/, '')}@${plain(domain)}>`
}

/** `<case-1042.0f3a@domain>`, a mail's own. */
export function letterMessageId({
  number,
  letter,
  domain,
}: Pick<Threading, 'number' | 'letter' | 'domain'>): string | null {
  if (letter === undefined) return null
  const mark = letter.toLowerCase().replace(/[^a-z0-9]/g, '')
  return caseMessageId(number, domain).replace('@', `.${mark.slice(0, 64)}@`)
}

const writtenByPerson = ({ kind, automatic }: Threading): boolean =>
  automatic === undefined ? kind === 'reply' : !automatic

const messageId = (id: string | null | undefined): string | null =>
  id && id.length <= 900 && /^<[^\s<>@]+@[^\s<>@]+>$/.test(id) ? id : null
