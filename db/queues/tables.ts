import type { WhyUndelivered } from '@caselead/core/case/kinds/delivery.ts'
import type { Generated } from 'kysely'
import type { Json, OptionalJson, OptionalTime, Time } from '../columns.ts'
import type { Settled, WhyAside } from '../mail/aside.ts'
import type { Delivery } from '../mail/delivery.ts'
import type { Carrier, Payload } from './letters.ts'

export interface QueueTables {
  outbox: {
    id: Generated<string>
    case_id: number | null
    account_id: string | null
    seq: number | null
    kind: string
    /** What takes it away: `mail`, `code`, `hook`, or `case` for what goes on in other cases; `alert` before. */
    carrier: Generated<Carrier>
    /** When it was arranged how an alert leaves. */
    told_at: OptionalTime
    /** Until when it's held on purpose. */
    held_until: OptionalTime
    /** The letter that tells of this alert, where one tells of several. */
    digest: Generated<string | null>
    recipient: string
    payload: Json<Payload>
    created_at: Time
    next_at: OptionalTime
    attempts: Generated<number>
    sent_at: OptionalTime
    provider_id: string | null
    last_error: string | null
    /** What became of it, where that was told. */
    delivery: Delivery | null
    delivery_at: OptionalTime
  }
  /** Customers' addresses our mail doesn't reach; it isn't tried again until somebody says so. */
  unreachable_addresses: { address: string; why: WhyUndelivered; said: string; since: Time }
  inbox: {
    provider_id: string
    received_at: Time
    next_at: OptionalTime
    attempts: Generated<number>
    /** As the provider told of it. */
    envelope: Json<unknown>
    /** As it was fetched from the provider. */
    content: OptionalJson<unknown>
    outcome: string | null
    case_id: number | null
    last_error: string | null
    /** How often somebody began to read it; counted before, so that no try is forgotten. */
    tries: Generated<number>
    /** When it was left for a person; null again once they have decided. */
    set_aside_at: OptionalTime
    /** Why it was set aside. */
    why: WhyAside | null
    /** The event it became. */
    seq: number | null
    /** All that it says, as text; null where its event says all of it. */
    whole: string | null
    /** How it came over the wire begins, where we were given that. */
    raw: Buffer | null
    /** What a person decided about it. */
    settled: OptionalJson<Settled>
  }
  /** The rest of `raw`, piece by piece from 1 on. */
  inbox_pieces: { provider_id: string; at: number; bytes: Buffer }
  /** The ids of mails sent and received, and other marks of a conversation, each of one case. */
  message_ids: { id: string; case_id: number; at: Time; received: boolean }
  /** Whatever ids the provider gives a mail, it is taken once. */
  taken_mails: {
    message_id: string
    provider_id: string
    /** A hash of sender, subject and text. */
    words: Buffer
    at: Time
  }
  /** Whose mail an address always is; null drops it. */
  mail_senders: {
    address: string
    contact_id: string | null
    made_at: Time
    made_by: Json<{ id: string; name: string }>
  }
  /** Who was told that their mail came, and on which day. */
  mail_receipts: { address: string; day: string; at: Time }
  /** Messages a hosted model is still to read; a row goes with its answer. */
  second_readings: {
    case_id: number
    /** The event that read the message first. */
    seq: number
    account_id: string
    created_at: Time
    next_at: Time
    attempts: Generated<number>
    last_error: string | null
  }
  /** What runs by the clock. */
  jobs: {
    name: string
    ran_at: OptionalTime
    /** Null before it ever ran: at once. */
    next_at: OptionalTime
    claimed_by: string | null
    claimed_at: OptionalTime
    failures: Generated<number>
    last_error: string | null
  }
}
