import { filesIn, type WithFiles } from '../../base/files.ts'
import type {
  Channel,
  Impact,
  Level,
  Plan,
  Priority,
  Tier,
  Urgency,
} from '../../base/vocabulary.ts'
import type { ReadBefore } from '../../help/read-before.ts'
import { asCustomer, type Kinds, plain } from './kind.ts'
import { openingInWords } from './spoken.ts'

export interface OpeningEvents {
  /** The first event of every case. */
  opened: WithFiles & {
    /** In the customer's words, as the message. */
    subject: string
    body: string
    impact: Impact
    urgency: Urgency
    /** What the matrix makes of impact, urgency and plan. */
    priority: Priority
    /** Chosen on the form, or null: triage names it then. */
    category: string | null
    channel: Channel
    /** How it came in on the desk it was imported from, where that is known. */
    cameBy?: Channel | undefined
    /** As it was that day. `valueUsd`: worth a year, in USD. */
    account: { id: string; name: string; plan: Plan; vip: boolean; valueUsd: number }
    contact: { id: string; name: string }
    /** What the form or the embedding page captured, by name: `appVersion`. */
    environment: Record<string, string>
    /** The matrix the case is handled by until `matrix_changed`. */
    matrixVersion: number
    /** The rung it begins on. */
    tier: Tier
    level: Level
    /** The closed case it goes on from. */
    follows?: number | undefined
    /** It came as an email that says more than this. */
    more?: true | undefined
    /** Articles its customer was shown while writing it. */
    read?: ReadBefore[] | undefined
  }
  /** Another case goes on with it. */
  merged: {
    /** The other case's id. */
    into: number
  }
}

export const opening: Kinds<OpeningEvents> = {
  opened: {
    visibility: 'public',
    letter: () => 'case_opened',
    customer: ({ data }) => ({
      sentence: data.follows
        ? `${data.contact.name} opened this case, after C-${data.follows} was closed`
        : `${data.contact.name} opened this case`,
      body: data.body,
      ...(data.more && { more: true as const }),
      ...filesIn(data),
    }),
    draft: null,
    says: null,
    record: asCustomer,
    partner: asCustomer,
    hands: 'acts',
    ...plain,
    spoken: ({ data }) => ({ by: 'customer', text: openingInWords(data) }),
    counted: ({ data }) => ({ as: 'opening', level: data.level }),
    call: null,
  },
  merged: {
    visibility: 'public',
    letter: null,
    customer: ({ data }) => ({ sentence: `This case continues as C-${data.into}` }),
    draft: null,
    says: null,
    record: asCustomer,
    partner: null,
    hands: 'acts',
    ...plain,
    call: null,
  },
}
