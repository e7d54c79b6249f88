import type { Named } from '../../base/actor.ts'
import { usd } from '../../base/money.ts'
import type { Level } from '../../base/vocabulary.ts'
import type { RefundHeld } from '../../matrix/authority.ts'
import { heldInWords } from '../../matrix/held-in-words.ts'
import { whoOf } from './in-words.ts'
import { type Kinds, plain } from './kind.ts'

export interface RefundEvents {
  refund_asked: {
    /** In USD, as everywhere here. */
    usd: number
    reason: string
    /** The level that may say yes; null when whoever asks may. */
    needs: Level | null
    /** Why the asker's own authority was not enough, where it was not the amount alone. */
    held?: RefundHeld
  }
  refund_authorised: {
    usd: number
    by: Named
    /** Waits for the answer; those of earlier releases lack it. */
    askedBy?: Named
  }
  refund_declined: { usd: number; by: Named; reason: string; askedBy?: Named }
}

export const refund: Kinds<RefundEvents> = {
  refund_asked: {
    visibility: 'internal',
    record: (event) => ({
      sentence: askedInWords(event.data, whoOf(event)),
      body: event.data.reason,
    }),
    partner: null,
    hands: 'acts',
    ...plain,
    conversation: 'always',
    call: null,
  },
  refund_authorised: {
    visibility: 'public',
    letter: () => 'refund_authorised',
    customer: ({ data }) => ({ sentence: authorised(data) }),
    draft: ({ data }) => `A refund of ${usd(data.usd)} was authorised.`,
    says: null,
    record: ({ data }) => ({ sentence: authorised(data) }),
    partner: null,
    hands: 'answers',
    ...plain,
    call: {
      whom: ({ data }) => [data.askedBy ?? null],
      alert: ({ data }) => ({
        title: `Your refund of ${usd(data.usd)} was authorised`,
        why: `${data.by.name} authorised it.`,
      }),
      news: true,
    },
  },
  refund_declined: {
    visibility: 'internal',
    record: ({ data }) => ({
      sentence: `${data.by.name} declined a refund of ${usd(data.usd)}`,
      body: data.reason,
    }),
    partner: null,
    hands: 'answers',
    ...plain,
    conversation: 'always',
    call: {
      whom: ({ data }) => [data.askedBy ?? null],
      alert: ({ data }) => ({
        title: `Your refund of ${usd(data.usd)} was declined`,
        why: `${data.by.name} declined it: ${data.reason}`,
      }),
      news: true,
    },
  },
}

function askedInWords(
  { usd: amount, needs, held }: RefundEvents['refund_asked'],
  asker: string,
): string {
  const sentence = needs
    ? `${asker} asked for a refund of ${usd(amount)}, which ${needs} or above has to authorise`
    : `${asker} asked for a refund of ${usd(amount)}`
  return held ? `${sentence}. ${heldInWords(held, asker)}` : sentence
}

const authorised = ({ by, usd: amount }: RefundEvents['refund_authorised']): string =>
  `${by.name} authorised a refund of ${usd(amount)}`
