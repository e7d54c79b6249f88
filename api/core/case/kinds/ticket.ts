import type { Instant } from '../../base/instant.ts'
import { clockNames, ticketStateNames, trackerNames } from '../../base/labels.ts'
import type { TicketState, TicketTracker } from '../../base/vocabulary.ts'
import type { Because } from '../events.ts'
import { isToTell } from '../state.ts'
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
  /** Somebody names a ticket that is there already. */
  ticket_linked: { tracker: TicketTracker; key: string | null; url: string }
  ticket_unlinked: { key: string | null; url: string | null }
  /** The tracker says how far it is, or what it's called by now. */
  ticket_changed: {
    state: TicketState | 'reopened'
    key: string | null
    url: string | null
    /** What it was called before; absent if that hasn't changed. */
    was?: string
    /** By when the customer is to hear of it; absent where nobody is to tell them. */
    tellBy?: Instant
  }
  /** Its tracker has said nothing of it for long: somebody looks there. */
  ticket_doubted: { key: string | null; url: string | null }
  /** Nobody tells the customer, and why. */
  telling_declined: { reason: string }
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
  ticket_linked: {
    visibility: 'internal',
    record: ({ data }) => ({
      sentence: linkedInWords(data),
      body: data.url,
    }),
    partner: null,
    hands: 'arranges',
    ...plain,
    call: null,
  },
  ticket_unlinked: {
    visibility: 'internal',
    record: ({ data }) => ({ sentence: `${named(data)} unlinked`, body: data.url }),
    partner: null,
    hands: 'arranges',
    ...plain,
    call: null,
  },
  ticket_changed: {
    visibility: 'internal',
    record: ({ data }) => ({
      sentence: changedInWords(data),
      time: data.tellBy ?? null,
      body: data.url,
    }),
    partner: null,
    hands: 'arranges',
    ...plain,
    call: {
      whom: ({ data }, { lead, assignee }) => (data.tellBy === undefined ? [] : [lead ?? assignee]),
      alert: ({ data }) => ({
        title: clockNames.tell_customer,
        why: `${named(data)}: ${ticketStateNames[data.state].toLowerCase()}. The customer hasn’t been told yet.`,
      }),
      done: (one) => !isToTell(one),
    },
  },
  ticket_doubted: {
    visibility: 'internal',
    record: ({ data }) => ({
      sentence: `No news of ${data.key ? `ticket ${data.key}` : 'the ticket'} for two weeks`,
      body: data.url,
    }),
    partner: null,
    hands: 'arranges',
    ...plain,
    call: {
      whom: (_, { lead, assignee }) => [lead ?? assignee],
      alert: ({ data }) => ({
        title: 'Check the ticket',
        why: `We’ve had no news of ${data.key ? `ticket ${data.key}` : 'the ticket'} for two weeks. Look it up, and check that it’s still linked.`,
      }),
      done: ({ ticket: linked }) => !linked,
    },
  },
  telling_declined: {
    visibility: 'internal',
    record: ({ data }) => ({
      sentence: 'The customer won’t be told about the ticket',
      body: data.reason,
    }),
    partner: null,
    hands: 'arranges',
    ...plain,
    call: null,
  },
}

const named = ({ key }: { key: string | null }): string => (key ? `Ticket ${key}` : 'Ticket')

const linkedInWords = ({ key, tracker }: TicketEvents['ticket_linked']): string =>
  tracker === 'plain'
    ? `${named({ key })} linked`
    : `${named({ key })} linked from ${trackerNames[tracker]}`

/** In words behind which the time stands by which the customer is to hear. */
function changedInWords({ state, key, was, tellBy }: TicketEvents['ticket_changed']): string {
  const moved = was === undefined ? '' : ` (was ${was})`
  const said = `${named({ key })}${moved}: ${ticketStateNames[state].toLowerCase()}`
  return tellBy === undefined ? said : `${said}. Tell the customer by`
}
