import type { MailKind } from '../letters/props.ts'

export interface Threading {
  kind: MailKind
  /** "C-1042" */
  number: string
  /** The domain the mail is sent from. */
  domain: string
  /** The Message-ID this mail answers, when the customer wrote by mail. */
  inReplyTo?: string | null
  /** True when no person wrote the words of this mail. */
  automatic?: boolean
}

/**
 * Headers that keep every mail of a case in one conversation: all of them answer the same
 * message, which was never sent, so the first mail needs no stored Message-ID.
 */
export function threadHeaders(threading: Threading): Record<string, string> {
  const root = caseMessageId(threading.number, threading.domain)
  const answered = messageId(threading.inReplyTo)
  return {
    'In-Reply-To': answered ?? root,
    References: answered === null ? root : `${root} ${answered}`,
    ...(writtenByPerson(threading) ? {} : quietHeaders),
  }
}

/** Asks other machines not to answer this mail (RFC 3834, and Exchange's own header). */
export const quietHeaders = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
}

/** `<case-1042@domain>`; the digits of the number are enough to name the case. */
export function caseMessageId(number: string, domain: string): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9.-]/g, '')
  return `<case-${plain(number).replace(/^c-/, '')}@${plain(domain)}>`
}

const writtenByPerson = ({ kind, automatic }: Threading): boolean =>
  automatic === undefined ? kind === 'reply' : !automatic

const messageId = (id: string | null | undefined): string | null =>
  id && id.length <= 900 && /^<[^\s<>@]+@[^\s<>@]+>$/.test(id) ? id : null
