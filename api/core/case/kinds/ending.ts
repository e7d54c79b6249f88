import { who } from './in-words.ts'
import { asCustomer, type Kinds, plain } from './kind.ts'

export interface EndingEvents {
  resolved: {
    /** To the customer. */
    resolution: string
    /** The customer is still told what happens with the ticket. */
    tellsLater?: true
  }
  reopened: {
    /** For the team. */
    reason: string
  }
  /** By a person or the clock, some time after it was resolved. */
  closed: {
    /** For the team. */
    why: string
  }
}

export const ending: Kinds<EndingEvents> = {
  resolved: {
    visibility: 'public',
    letter: () => 'resolved',
    customer: (event) => ({
      sentence: `${who(event)} marked the case as solved`,
      body: event.data.resolution,
    }),
    draft: null,
    says: { words: ({ data }) => data.resolution, byPerson: () => true },
    record: asCustomer,
    partner: asCustomer,
    hands: 'acts',
    ...plain,
    call: null,
  },
  reopened: {
    visibility: 'public',
    letter: () => 'reopened',
    customer: (event) => ({ sentence: `${who(event)} reopened the case` }),
    draft: () => 'Your case is open again.',
    says: null,
    record: asCustomer,
    partner: asCustomer,
    hands: 'acts',
    ...plain,
    call: null,
  },
  closed: {
    visibility: 'public',
    letter: null,
    customer: (event) => ({
      sentence:
        event.actor.type === 'system'
          ? 'The case closed automatically'
          : `${event.actor.name} closed the case`,
    }),
    draft: null,
    says: null,
    record: asCustomer,
    partner: asCustomer,
    hands: 'acts',
    ...plain,
    call: null,
  },
}
