import type { EventOf } from '../events.ts'
import { customerOf, who, whoOf } from './in-words.ts'
import { asCustomer, type Kinds, type Line, plain } from './kind.ts'

export interface QuestionEvents {
  context_asked: {
    /** Empty when it stands in the reply that follows. */
    question: string
    /** What they had given before, passage by passage; null when it was asked for the first time. */
    alreadyGiven: string | null
  }
  /** Clocks that wait for the customer pause. */
  waiting_on_customer: {
    /** Empty when it stands in the event before. */
    question: string
  }
  /** We wait no longer, and the clocks go on. */
  resumed: {
    /** For the team: the customer wrote, or the reason of whoever resumed it. */
    why: string
  }
}

export const question: Kinds<QuestionEvents> = {
  context_asked: {
    visibility: 'public',
    letter: ({ data }) => (data.question === '' ? null : 'waiting_on_customer'),
    customer: (event) => put(event, `${who(event)} asked a question`),
    draft: null,
    says: { words: ({ data }) => data.question, byPerson: () => true },
    record: (event) => ({
      sentence:
        event.data.alreadyGiven === null
          ? `${whoOf(event)} asked a question`
          : `${whoOf(event)} asked for something the customer had already given`,
      body: [event.data.question, event.data.alreadyGiven].filter(Boolean).join('\n\n'),
    }),
    partner: (event) => put(event, `${who(event)} asked the customer`),
    hands: 'acts',
    ...plain,
    spoken: ({ data }) => ({ by: 'team', text: data.question }),
    call: null,
  },
  waiting_on_customer: {
    visibility: 'public',
    letter: () => 'waiting_on_customer',
    customer: (event, customer = 'you') =>
      put(
        event,
        event.actor.type === 'system'
          ? `We need more information from ${customer}`
          : `${event.actor.name} needs more information from ${customer}`,
      ),
    draft: null,
    says: { words: ({ data }) => data.question, byPerson: () => true },
    record: (_, events) => ({ sentence: `Waiting for an answer from ${customerOf(events)}` }),
    partner: (event) => put(event, `${who(event)} asked the customer`),
    hands: 'acts',
    ...plain,
    spoken: ({ data }) => ({ by: 'team', text: data.question }),
    call: null,
  },
  resumed: {
    visibility: 'public',
    letter: null,
    customer: () => ({ sentence: 'No longer waiting for an answer' }),
    draft: () => 'We’re no longer waiting for your answer.',
    says: null,
    record: asCustomer,
    partner: asCustomer,
    hands: 'acts',
    ...plain,
    call: null,
  },
}

/** A question that stands in another entry is not put twice. */
const put = (
  { data }: EventOf<'context_asked' | 'waiting_on_customer'>,
  sentence: string,
): Line | null => (data.question === '' ? null : { sentence, body: data.question })
