import { counted } from '../../base/counted.ts'
import type { Copied, Follower } from '../evolve/followers.ts'
import { isBy, who, whoOf } from './in-words.ts'
import { asCustomer, type Kinds, plain } from './kind.ts'

export interface FollowerEvents {
  /** From here on somebody besides the contact gets the customer's mails about the case. */
  follower_added: {
    who: Pick<Follower, 'id' | 'name'>
    /** They were in copy of a customer's email. */
    copied?: true
  }
  follower_removed: { who: Pick<Follower, 'id' | 'name'> }
  /** People a customer had in copy, or asked to add, whom the lead may let follow. */
  followers_offered: { people: Copied[] }
}

export const follower: Kinds<FollowerEvents> = {
  follower_added: {
    visibility: 'public',
    // It goes to them alone.
    letter: null,
    customer: (event) => ({ sentence: added(event, who(event)) }),
    draft: null,
    says: null,
    record: (event) => ({ sentence: added(event, whoOf(event)) }),
    partner: null,
    hands: 'arranges',
    ...plain,
    call: null,
  },
  follower_removed: {
    visibility: 'public',
    letter: null,
    customer: (event) => ({ sentence: removed(event) }),
    draft: null,
    says: null,
    record: asCustomer,
    partner: null,
    hands: 'arranges',
    ...plain,
    call: null,
  },
  followers_offered: {
    visibility: 'internal',
    record: (event) => ({
      sentence: `${whoOf(event)} named ${counted(event.data.people.length, 'person', 'people')} who could follow the case`,
      body: event.data.people.map(inOneLine).join('\n'),
    }),
    partner: null,
    hands: 'arranges',
    ...plain,
    call: null,
  },
}

type Event<Data> = { data: Data; actor: Parameters<typeof who>[0]['actor'] }

const added = ({ data }: Event<FollowerEvents['follower_added']>, by: string): string =>
  data.copied
    ? `${data.who.name} was copied on an email and now follows this case`
    : `${by} added ${data.who.name} as a follower`

const removed = (event: Event<FollowerEvents['follower_removed']>): string =>
  isBy(event, event.data.who.id)
    ? `${event.data.who.name} stopped following this case`
    : `${who(event)} removed ${event.data.who.name} as a follower`

const inOneLine = ({ name, address }: Copied): string => (name ? `${name}, ${address}` : address)
