import type { Named } from '../base/actor.ts'
import type { WithFiles } from '../base/files.ts'
import type { Instant } from '../base/instant.ts'
import type {
  Channel,
  Impact,
  Level,
  TicketState,
  TicketTracker,
  Tier,
  Urgency,
} from '../base/vocabulary.ts'
import type { ReadBefore } from '../help/read-before.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Packet, PacketField } from '../matrix/packet.ts'
import type { SecondReading } from '../triage/second-reading.ts'
import type { EventData } from './events.ts'
import type { Copied } from './evolve/followers.ts'

/** Everything a person can ask of a case. Times passing is the other way a case changes. */
export type Command =
  | (WithFiles & {
      do: 'open'
      subject: string
      body: string
      impact: Impact
      urgency: Urgency
      category: string | null
      channel: Channel
      /** How it came in on the desk it is imported from. */
      cameBy?: Channel | undefined
      account: EventData['opened']['account']
      contact: EventData['opened']['contact']
      environment: Record<string, string>
      /** Where another desk had it when it was opened; ours opens at tier 1 and routes a lead. */
      from?: { tier: Tier; lead: Named } | undefined
      /** The closed case it goes on from. */
      follows?: number | undefined
      /** The email it came as says more than its body. */
      more?: true | undefined
      /** Articles its customer was shown while writing it. */
      read?: ReadBefore[] | undefined
      copied?: InCopy | undefined
    })
  | (WithFiles & {
      do: 'write'
      body: string
      via: Channel
      /** The writer's account; for a guest, not the case's. */
      account?: string
      /** It was recorded without reopening the case. */
      keepsOver?: true
      more?: true | undefined
      copied?: InCopy | undefined
    })
  | { do: 'ask_to_escalate'; reason: string }
  | { do: 'decline_escalation'; reason: string }
  | (WithFiles & {
      do: 'reply'
      body: string
      nextBy?: Instant | null
      alreadyGiven?: string | null
    })
  | (WithFiles & {
      do: 'note'
      body: string
      forPartner?: boolean | undefined
      more?: true | undefined
    })
  | { do: 'promise_update'; by: Instant; words: string | null; alreadyGiven?: string | null }
  | (WithFiles & {
      do: 'send_update'
      body: string
      nextBy: Instant | null
      writingMs?: number | undefined
      alreadyGiven?: string | null
    })
  | { do: 'escalate'; to: 'next' | Tier | Level; reason: string; packet: Packet; receiver?: Named }
  | { do: 'accept_handoff' }
  | {
      do: 'bounce_back'
      missing: string
      /** Parts of the packet that were missing. */
      lacks?: PacketField[]
      to?: { tier: Tier; who: Named }
    }
  | { do: 'ask'; question: string; alreadyGiven: string | null }
  | { do: 'wait_on_customer'; question: string; alreadyGiven?: string | null }
  | { do: 'resume'; why: string }
  | { do: 'name_lead'; lead: Named; reason: string }
  | { do: 'assign'; to: Named; tier: Tier | null; reason: string }
  | { do: 'change_priority'; impact: Impact; urgency: Urgency; reason: string }
  | { do: 'move_to_matrix'; matrix: Matrix }
  | { do: 'set_category'; category: string }
  | {
      do: 'read_again'
      /** Counted from the opening, which is 1. */
      message: number
      model: string
      reading: SecondReading
      /** It was given both ends of the message only. */
      cut?: boolean
    }
  /** `usd` in US dollars. */
  | { do: 'ask_refund'; usd: number; reason: string }
  | { do: 'authorise_refund' }
  | { do: 'decline_refund'; reason: string }
  | { do: 'open_incident'; title: string }
  | { do: 'link_incident'; incident: string }
  | { do: 'open_ticket'; channel: string }
  /** What the bug tracker answered. */
  | { do: 'record_ticket'; key: string | null; url: string | null }
  /** One that is there already. */
  | { do: 'link_ticket'; tracker: TicketTracker; key: string | null; url: string }
  | { do: 'unlink_ticket' }
  /** What its tracker says of it. */
  | { do: 'follow_ticket'; state: TicketState; key: string | null; url: string | null }
  /** Nothing has come of it for long. */
  | { do: 'doubt_ticket' }
  | { do: 'decline_telling'; reason: string }
  | { do: 'promise_report'; by: Instant; writer: Named; words: string | null }
  | { do: 'send_report'; version: number; words: string }
  | { do: 'withdraw_report'; reason: string }
  | { do: 'start_playbook'; playbook: string }
  /** Steps are counted from 0. */
  | { do: 'tick_step'; playbook: string; step: number; done: boolean }
  | { do: 'escalate_account'; to: Level; reason: string }
  /** Another case of the account was escalated with all of them. */
  | { do: 'follow_account'; to: Level; rule: string }
  /** Whoever was called may have gone on leave meanwhile. */
  | { do: 'pass_over' }
  /** A running clock is likely to be missed: `odds` of it, 0–1. */
  | { do: 'foresee'; clock: string; odds: number; why: string }
  | {
      do: 'resolve'
      resolution: string
      /** The customer is told of the ticket when it's done, though the case is solved by then. */
      tellsLater?: true | undefined
    }
  | (WithFiles & { do: 'reopen'; reason: string })
  | { do: 'close'; why: string }
  | (WithFiles & {
      do: 'answer_survey'
      /** The effort, from 1 (hard) to 7 (easy). */
      ces: number | null
      /** How satisfied, from 1 to 5. */
      csat: number | null
      comment: string
      via: Channel
      more?: true | undefined
    })
  /** A mail to the customer didn't reach them. */
  | ({ do: 'report_undelivered' } & Omit<EventData['mail_undelivered'], 'again'>)
  /** A file an email brought is here. */
  | ({ do: 'note_file' } & EventData['file_received'])
  | { do: 'add_follower'; who: { id: string; name: string } }
  /** The lead decides about them. */
  | { do: 'offer_follower'; who: Copied }
  | { do: 'remove_follower'; id: string }

/** Who was in copy of a mail: people who follow unasked, and those the lead decides about. */
export interface InCopy {
  follow: readonly { id: string; name: string }[]
  offer: readonly Copied[]
}

export type CommandOf<D extends Command['do']> = Extract<Command, { do: D }>
