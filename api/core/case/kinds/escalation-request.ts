import type { Named } from '../../base/actor.ts'
import { who } from './in-words.ts'
import { asCustomer, type Kinds, plain } from './kind.ts'

export interface EscalationRequestEvents {
  /** The customer asks for it. */
  escalation_requested: {
    /** In the customer's words. */
    reason: string
    /** Who answers while the lead is on leave. */
    standIn?: Named
  }
  escalation_declined: {
    /** To the customer. */
    reason: string
  }
}

export const escalationRequest: Kinds<EscalationRequestEvents> = {
  escalation_requested: {
    visibility: 'public',
    letter: () => 'request_received',
    customer: (event) => ({
      sentence: `${who(event)} asked to escalate`,
      body: event.data.reason,
    }),
    draft: null,
    says: null,
    record: asCustomer,
    partner: null,
    hands: 'acts',
    ...plain,
    spoken: ({ data }) => ({ by: 'customer', text: data.reason }),
    call: {
      whom: ({ data }, { lead }) => [data.standIn ?? lead],
      alert: ({ data }) => ({ title: 'The customer asked to escalate', why: data.reason }),
      done: ({ escalationRequest }) => escalationRequest === null,
    },
  },
  escalation_declined: {
    visibility: 'public',
    letter: () => 'request_declined',
    customer: (event) => ({
      sentence: `${who(event)} answered the request to escalate`,
      body: event.data.reason,
    }),
    draft: null,
    says: { words: ({ data }) => data.reason, byPerson: () => true },
    record: asCustomer,
    partner: null,
    hands: 'acts',
    ...plain,
    call: null,
  },
}
