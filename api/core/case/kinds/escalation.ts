import type { Named } from '../../base/actor.ts'
import type { Instant } from '../../base/instant.ts'
import type { EscalationKind, Level, Tier } from '../../base/vocabulary.ts'
import type { Packet } from '../../matrix/packet.ts'
import type { Because } from '../events.ts'
import { who } from './in-words.ts'
import { type Kinds, plain } from './kind.ts'
import { packetInWords } from './spoken.ts'

/** The rule that stands for a rung without room. */
export const byOverflow = 'overflow'

export interface EscalationEvents {
  /** It climbs, and waits to be accepted there. */
  escalated: {
    kind: EscalationKind
    fromTier: Tier
    toTier: Tier
    fromLevel: Level
    toLevel: Level
    /** The receiving rung in a customer's words: "our senior engineers". */
    team: string
    to: Named
    /** Why this person of the rung; nobody chose whom a person named. */
    chosen?: string
    /** For the team. */
    reason: string
    packet: Packet
    /** Where a rule escalated it. */
    because?: Because
    /** When whoever is called can have heard of it, where quiet hours keep it from them until then. */
    heardFrom?: Instant
  }
  referred_to_partner: {
    partner: Named
    /** For the team. */
    reason: string
    /** The reason without what is ours alone, such as our loads; where it has none of that, there is none. */
    told?: string
    /** When the partner's clock falls due. */
    by: Instant
    /** Once a partner was sent none. */
    packet?: Packet
    because?: Because
  }
  /** The other open cases of the account follow. */
  account_escalated: { to: Level; reason: string; because?: Because }
}

export const escalation: Kinds<EscalationEvents> = {
  escalated: {
    visibility: 'public',
    letter: () => 'escalated',
    customer: ({ data }) => ({
      sentence: data.because
        ? `Moved up to ${data.team} (${data.to.name}): ${data.because.evidence}`
        : `Moved up to ${data.team} (${data.to.name})`,
    }),
    draft: ({ data: { kind, team, to } }) =>
      kind === 'hierarchical'
        ? `It moved up to ${team}, and ${to.name} was asked to help.`
        : `It moved up to ${team}, and ${to.name} was asked to take it on.`,
    says: null,
    record: ({ data }) => ({
      sentence: `Moved up to ${data.team} (${data.to.name})`,
      body: chosenBecause(data),
    }),
    partner: (event, me) =>
      event.data.to.id === me
        ? { sentence: `${who(event)} escalated this case to you`, body: event.data.reason }
        : null,
    hands: 'acts',
    ...plain,
    climb: ({ data: { toLevel: level, team, to } }) => ({
      does: 'climbs',
      level,
      team,
      to: to.name,
    }),
    isCall: true,
    spoken: ({ data: { packet } }) =>
      packet.automatic ? null : { by: 'packet', text: packetInWords(packet) },
    counted: ({ data: { toLevel, to } }) => ({ as: 'climb', level: toLevel, to: to.name }),
    ruled: ({ data }) => data.because?.rule ?? null,
    call: {
      whom: ({ data }) => [data.to],
      alert: ({ data }) => ({ title: 'Escalated to you', why: data.reason }),
      done: ({ handoff }, agentId) => handoff?.to.id !== agentId,
    },
  },
  referred_to_partner: {
    visibility: 'public',
    letter: () => 'escalated',
    customer: ({ data }) => ({
      sentence: data.because
        ? `Referred to our partner, ${data.partner.name}: ${whyOutside(data, data.because)}`
        : `Referred to our partner, ${data.partner.name}`,
    }),
    draft: ({ data }) => `We referred it to our partner, ${data.partner.name}.`,
    says: null,
    record: ({ data }) => ({
      sentence: `Referred to our partner, ${data.partner.name}`,
      body: data.reason,
    }),
    partner: (event, me) =>
      event.data.partner.id === me
        ? { sentence: `${who(event)} referred this case to you`, body: reasonOutside(event.data) }
        : null,
    hands: 'acts',
    ...plain,
    climb: ({ data }) => ({ does: 'refers', to: data.partner.name }),
    isCall: true,
    call: {
      whom: ({ data }) => [data.partner],
      alert: ({ data }) => ({ title: 'Referred to you', why: reasonOutside(data) }),
    },
  },
  account_escalated: {
    visibility: 'internal',
    record: ({ data }) => ({
      sentence: `All open cases of this account move up to ${data.to}`,
      body: data.reason,
    }),
    partner: null,
    hands: 'arranges',
    ...plain,
    elsewhere: () => [{ to: 'account', kind: 'account_escalated' }],
    call: null,
  },
}

/** Earlier releases gave the reason with our loads, and nothing in its place. */
const busyOrOff = 'our own team was busy with other cases or off duty'

type Referred = EscalationEvents['referred_to_partner']

const whyOutside = ({ told }: Referred, { rule, evidence }: Because): string =>
  told ?? (rule === byOverflow ? busyOrOff : evidence)

const reasonOutside = (data: Referred): string =>
  data.because ? whyOutside(data, data.because) : data.reason

/** Why it climbs, unless that stands in the rule's evidence, and why this person was called. */
const chosenBecause = ({ reason, because, chosen, to }: EscalationEvents['escalated']): string =>
  [
    because && chosen && because.evidence === reason ? '' : reason,
    chosen ? `${to.name}: ${chosen}` : '',
  ]
    .filter(Boolean)
    .join('\n')
