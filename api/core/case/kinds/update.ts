import type { Named } from '../../base/actor.ts'
import { filesIn, type WithFiles } from '../../base/files.ts'
import type { Instant } from '../../base/instant.ts'
import type { EventOf } from '../events.ts'
import { who } from './in-words.ts'
import { asCustomer, type Kinds, type Line, plain } from './kind.ts'

export interface UpdateEvents {
  update_promised: {
    /** When the customer hears from us next, at the latest. */
    by: Instant
    /** Of whoever promised it, to the customer; null where the time is all. */
    words: string | null
    /** The matrix promised it, and no person. */
    automatic: boolean
    /** It's when our first answer is due. */
    first?: true
  }
  update_sent: WithFiles & {
    body: string
    /** Sent by itself because the promised time came. */
    automatic: boolean
    /** The lead at the time, where it is automatic; earlier releases did not say. */
    onBehalfOf?: Named
    /** The promised time, if it went out earlier, with an update on another of the customer’s cases. */
    early?: Instant
    /** About how long somebody wrote it, in milliseconds; not there where nobody measured it. */
    writingMs?: number
  }
  promise_broken: {
    /** The promised time. */
    by: Instant
    /** Whose promise it was. */
    lead: Named
  }
}

export const update: Kinds<UpdateEvents> = {
  update_promised: {
    visibility: 'public',
    letter: ({ data }) => (data.words === null ? null : 'update'),
    customer: ({ data }) => ({ sentence: 'Next update by', time: data.by, body: data.words }),
    draft: null,
    says: {
      words: ({ data }) => data.words,
      byPerson: ({ data }) => !data.automatic && data.words !== null,
    },
    record: ({ data }) => ({ sentence: 'Next update promised by', time: data.by }),
    partner: null,
    hands: 'acts',
    ...plain,
    call: null,
  },
  update_sent: {
    visibility: 'public',
    letter: () => 'update',
    customer: updateLine,
    draft: null,
    says: { words: ({ data }) => data.body, byPerson: ({ data }) => !data.automatic },
    record: (event) => {
      const { data } = event
      if (data.early === undefined) return updateLine(event)
      return { ...updateLine(event), sentence: `${automatic(data)}, ${early}`, time: data.early }
    },
    partner: ({ data }) => (data.automatic ? null : asCustomer),
    hands: 'acts',
    ...plain,
    kept: ({ data }) => (data.automatic ? null : { by: 'team', words: data.body }),
    call: null,
  },
  promise_broken: {
    visibility: 'internal',
    record: ({ data }) => ({ sentence: `${data.lead.name} missed the promised update` }),
    partner: null,
    hands: 'acts',
    ...plain,
    counted: () => ({ as: 'broken promise' }),
    call: null,
  },
}

function updateLine(event: EventOf<'update_sent'>): Line {
  const { data } = event
  return {
    sentence: data.automatic ? automatic(data) : `${who(event)} sent an update`,
    body: data.body,
    ...filesIn(data),
  }
}

/** Followed by the time. */
const early = 'sent early with updates on their other cases; it was due by'

const automatic = ({ onBehalfOf }: UpdateEvents['update_sent']): string =>
  onBehalfOf ? `Automatic update on behalf of ${onBehalfOf.name}` : 'Automatic update'
