import type { Named } from '../../base/actor.ts'
import type { Instant } from '../../base/instant.ts'
import type { Level, Tier } from '../../base/vocabulary.ts'
import { type Kinds, plain, type Reader } from './kind.ts'

export interface AssignmentEvents {
  lead_named: {
    lead: Named
    /** Why them: of the routing, or of whoever named them. */
    reason: string
  }
  /** Who works on it now; while a handoff waits for acceptance, who is called next. */
  assigned: {
    /** Null: nobody. */
    to: Named | null
    /** The rung it stands on then. */
    tier: Tier
    level: Level
    reason: string
    /** `heardFrom` as of `escalated`, where it waits for acceptance. */
    heardFrom?: Instant
  }
}

export const assignment: Kinds<AssignmentEvents> = {
  lead_named: {
    visibility: 'public',
    letter: () => 'lead_named',
    customer: ({ data: { lead } }, customer) => ({
      sentence: customer ? `${titled(lead)} is the case lead` : `${titled(lead)} is your case lead`,
    }),
    draft: ({ data }) => `${data.lead.name} is your case lead.`,
    says: null,
    record: ({ data }) => ({ sentence: `${data.lead.name} is the case lead`, body: data.reason }),
    partner: ({ data }) => ({ sentence: `${titled(data.lead)} is the case lead` }),
    hands: 'arranges',
    ...plain,
    call: {
      whom: ({ data, actor }) => (actor.type === 'agent' ? [data.lead] : []),
      alert: ({ data }) => ({ title: 'You’re the case lead', why: data.reason }),
    },
  },
  assigned: {
    visibility: 'internal',
    shown: true,
    record: ({ data }) => ({
      sentence: data.to ? `Assigned to ${data.to.name}` : 'Unassigned',
      body: data.reason,
    }),
    partner: null,
    hands: 'arranges',
    ...plain,
    climb: ({ data: { level, to } }) => (to ? { does: 'calls', level, to } : { does: 'tells' }),
    ruled: ({ actor }) =>
      actor.type === 'system' && !everyCase.has(actor.rule) ? actor.rule : null,
    call: {
      whom: ({ data }) => [data.to],
      // How somebody was chosen tells what an account is worth, and that is no partner's business.
      alert: ({ data, actor }, reader) => ({
        title: 'Assigned to you',
        why: actor.type === 'system' ? chosen(data.reason, reader) : data.reason,
      }),
    },
  },
}

const titled = ({ name, title }: Named): string => (title ? `${name}, ${title},` : name)

const chosen = (reason: string, reader: Reader): string =>
  reader === 'partner' ? '' : `Why you: ${reason}`

/** What every case goes through is no rule of the matrix. */
const everyCase: ReadonlySet<string> = new Set(['routing', 'history'])
