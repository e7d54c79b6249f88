import type { Named } from '../../base/actor.ts'
import { filesIn, type WithFiles } from '../../base/files.ts'
import { shortened } from '../../base/text.ts'
import type { Channel } from '../../base/vocabulary.ts'
import type { Case } from '../state.ts'
import { isBy, who, whoOf } from './in-words.ts'
import { asCustomer, type Kinds, plain } from './kind.ts'

export interface MessageEvents {
  customer_message: WithFiles & {
    /** As they wrote it, without what they quoted. */
    body: string
    via: Channel
    /** Said of a case that is over, and it stays so. */
    keepsOver?: true
    /** It came as an email that says more: what was quoted, a signature, files. */
    more?: true
    /** A mail that goes on with the one before: both are one turn. */
    goesOn?: true
    /** Whoever of the team is told of it: the lead and the assignee, or who stands in for them. */
    to?: Named[]
  }
  /** A person of the team, or the partner, answers the customer. */
  reply: WithFiles & { body: string }
  /** Internal; a partner the case is with reads it when it is meant for them. */
  note: WithFiles & {
    body: string
    forPartner?: true
    /** It was an email that says more. */
    more?: true
  }
}

export const message: Kinds<MessageEvents> = {
  customer_message: {
    visibility: 'public',
    letter: null,
    customer: (event) => ({
      ...{ sentence: `${who(event)} wrote`, body: event.data.body },
      ...(event.data.more && { more: true as const }),
      ...filesIn(event.data),
    }),
    draft: () => 'We got your message.',
    says: null,
    record: asCustomer,
    partner: asCustomer,
    hands: 'answers',
    ...plain,
    spoken: ({ data }) => ({ by: 'customer', text: data.body }),
    kept: ({ data }) => ({ by: 'customer', words: data.body, ...filesIn(data) }),
    call: {
      whom: ({ data }) => data.to ?? [],
      alert: (event) => ({
        title: `${who(event)} wrote`,
        why: shortened(event.data.body, longestWords),
      }),
      done: (one, agentId) => one.recontacts === 0 || isSeenBy(one, agentId),
    },
  },
  reply: {
    visibility: 'public',
    letter: () => 'reply',
    customer: (event) => ({
      ...{ sentence: `${who(event)} replied`, body: event.data.body },
      ...filesIn(event.data),
    }),
    draft: null,
    says: { words: ({ data }) => data.body, byPerson: () => true },
    record: asCustomer,
    partner: asCustomer,
    hands: 'acts',
    ...plain,
    spoken: ({ data }) => ({ by: 'team', text: data.body }),
    kept: ({ data }) => ({ by: 'team', words: data.body }),
    call: null,
  },
  note: {
    visibility: 'internal',
    record: (event) => ({
      ...{ sentence: `${whoOf(event)} wrote a note`, body: event.data.body },
      ...(event.data.more && { more: true as const }),
      ...filesIn(event.data),
    }),
    partner: (event, me) =>
      event.data.forPartner || isBy(event, me)
        ? {
            ...{ sentence: `${who(event)} wrote a note`, body: event.data.body },
            ...filesIn(event.data),
          }
        : null,
    hands: 'acts',
    ...plain,
    kept: ({ data }) => ({ by: 'team', words: data.body, inside: !data.forPartner }),
    conversation: 'always',
    isWork: true,
    call: null,
  },
}

/** As much of a message as an alert has room for. */
const longestWords = 600

/** Whoever did something on it since knows what was written. */
const isSeenBy = ({ assignee, assigneeSeenAt, lastHeardAt }: Case, agentId: string | null) =>
  agentId !== null && agentId === assignee?.id && (assigneeSeenAt ?? 0) > lastHeardAt
