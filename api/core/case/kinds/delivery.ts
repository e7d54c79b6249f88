import type { NewEvent } from '../events.ts'
import type { LetterKind } from '../letters.ts'
import { type Kinds, plain } from './kind.ts'

/**
 * Why a mail reached nobody: the mail server sent it back, the provider didn't take it, or the address
 * is known to take none of ours. `complained`: it arrived, and was marked as spam.
 */
export const undeliveredReasons = ['bounced', 'refused', 'suppressed', 'complained'] as const
export type WhyUndelivered = (typeof undeliveredReasons)[number]

export interface DeliveryEvents {
  /** A mail to the customer didn't reach them. */
  mail_undelivered: {
    address: string
    why: WhyUndelivered
    /** In the words of the mail server or the provider; may be empty. */
    said: string
    letter: LetterKind
    /** The last event that mail told of. */
    until: number
    /** It went to somebody who follows the case. */
    follower?: true
    /** The lead was told of this address within a day. */
    again?: true
  }
}

export const delivery: Kinds<DeliveryEvents> = {
  mail_undelivered: {
    visibility: 'public',
    letter: null,
    customer: ({ data }) =>
      data.why === 'complained'
        ? null
        : { sentence: `Our email to ${data.follower ? 'a follower' : data.address} didn’t arrive` },
    draft: null,
    says: null,
    record: ({ data }) => ({ sentence: happened(data), body: data.said || null }),
    partner: null,
    hands: 'arranges',
    ...plain,
    call: {
      whom: ({ data }, { lead }) => (data.again || data.follower ? [] : [lead]),
      alert: ({ data }) => ({
        title: 'Our emails don’t reach the customer',
        why: [`${happened(data)}.`, data.said, reachThem].filter(Boolean).join(' '),
      }),
      news: true,
    },
  },
}

const reachThem =
  'They can still read everything on the case page. Reach them another way if it’s urgent.'

function happened({ address, why }: DeliveryEvents['mail_undelivered']): string {
  switch (why) {
    case 'bounced':
      return `Our email to ${address} bounced`
    case 'refused':
      return `Our email provider didn’t accept the email to ${address}`
    case 'suppressed':
      return `We sent no email to ${address}, because our emails don’t arrive there`
    case 'complained':
      return `Our email to ${address} was marked as spam`
  }
}

/** Mails in which a person of the team speaks. */
const spoken: ReadonlySet<LetterKind> = new Set([
  'reply',
  'update',
  'waiting_on_customer',
  'request_declined',
  'resolved',
])

/** Whether this tells that the mail with the words of event `saidAt` reached nobody. */
export const cameToNothing = (event: NewEvent, saidAt: number | null): boolean =>
  event.kind === 'mail_undelivered' &&
  saidAt !== null &&
  event.data.why !== 'complained' &&
  !event.data.follower &&
  event.data.until >= saidAt &&
  spoken.has(event.data.letter)
