import type { Because } from '../events.ts'
import { type Kinds, plain } from './kind.ts'

export interface TicketEvents {
  /** A bug tracker is asked for a ticket through a channel of the matrix. */
  ticket_asked: {
    /** The channel's name. */
    channel: string
    because?: Because
  }
  /** As the tracker answers; null for what it does not tell. */
  ticket_opened: { key: string | null; url: string | null }
}

export const ticket: Kinds<TicketEvents> = {
  ticket_asked: {
    visibility: 'internal',
    record: ({ data }) => ({ sentence: `Ticket requested in ${data.channel}` }),
    partner: null,
    hands: 'acts',
    ...plain,
    elsewhere: ({ data }) => [{ to: 'tracker', kind: 'ticket', channel: data.channel }],
    call: {
      whom: () => [],
      alert: ({ data }) => ({ title: 'Ticket requested', why: data.because?.evidence ?? '' }),
    },
  },
  ticket_opened: {
    visibility: 'internal',
    record: ({ data }) => ({
      sentence: data.key ? `Ticket ${data.key} opened` : 'Ticket opened',
      body: data.url,
    }),
    partner: null,
    hands: 'acts',
    ...plain,
    call: null,
  },
}
