import type { DaySummary } from '@caselead/core/alerts/day-summary.ts'
import type { AlertFacts } from '@caselead/core/alerts/facts.ts'
import type { Letter } from '@caselead/core/case/letters.ts'
import type { Figure } from '@caselead/core/figures/figures.ts'
import type { Change } from '@caselead/core/figures/findings/findings.ts'
import type { ReminderStage } from '@caselead/core/review/actions/reminders.ts'
import { sql } from 'kysely'
import { rowsOf } from '../rows.ts'
import type { Db } from '../tables.ts'

/**
 * What takes a letter away: `mail`, `code` for a mail that somebody is waiting for to sign in, a `hook`
 * of somebody else's, or `case`: it goes on in
 * other cases. An `alert` has none yet: when and how it leaves is arranged with its receiver's other
 * alerts.
 */
export const carriers = ['mail', 'code', 'hook', 'case', 'alert'] as const
export type Carrier = (typeof carriers)[number]

/** What the outbox keeps of a letter; it is put into words when it is sent. */
export interface LetterPayload {
  letter: Letter
  contactId: string
  /** An alert is told as its case stood at this event. */
  asOf?: number
  /** It had to wait. */
  late?: true
  /** Alerts told as one, this one among them. */
  digest?: AlertFacts[]
  /** Letters about the same customer's other cases that leave with it. */
  with?: string[]
  /** Whether those are settled and won't change. */
  settled?: true
  /** What each of them says from then on, itself first. */
  said?: readonly unknown[]
  /** Of an account's cases that follow: the last that was asked, and what one of them missed it by. */
  followed?: { after: number; missed: string | null }
}

/** A code to sign in with, made anew when its mail is written. */
export interface CodePayload {
  minutes: number
  /** Six where it is absent. */
  digits?: number
}

/** Somebody's mail came and waits for a person. */
export interface ReceiptPayload {
  receipt: true
}

/** What one of the team mailed couldn't be done. */
export interface RefusedPayload {
  refused: { number: string; words: string; reason: string }
}

/** Somebody was added to the team, or is invited as a customer. */
export interface InvitedPayload {
  /** By name. */
  invited: { by: string }
}

/** What somebody's working day came to. */
export interface SummaryPayload {
  summary: DaySummary
}

/** Articles somebody owns whose date to review has come. */
export interface ReviewPayload {
  review: {
    articles: { id: number; title: string; reviewBy: number; isLast: boolean }[]
    /** So many more than are named. */
    more: number
  }
}

/** A meeting somebody is invited to, or which changed or was called off. */
export interface MeetingPayload {
  meeting: {
    review: number
    title: string
    at: number
    /** Minutes. */
    lasts: number
    place: string
    /** The team's. */
    zone: string
    method: 'REQUEST' | 'CANCEL'
    /** One more with each change. */
    sequence: number
    /** Whether they hear of it for the first time. */
    isNew: boolean
    organiser: { name: string; email: string } | null
    agenda: string[]
  }
}

/** A figure that changed, as it was counted. */
export interface WeekChange
  extends Pick<Figure, 'name' | 'kind' | 'n' | 'part' | 'value' | 'from' | 'to' | 'verdict'> {
  change: Change
  before: Pick<Figure['before'], 'n' | 'value'>
}

/** What last week's figures say. */
export interface WeekPayload {
  week: { from: number; to: number; zone: string; changed: WeekChange[] }
}

/** Actions of reviews somebody is reminded of. */
export interface ActionsPayload {
  actions: {
    stage: ReminderStage
    /** Their owner by name, and the day they're due. */
    actions: { id: number; what: string; owner: string; dueOn: string }[]
    /** So many more than are named. */
    more: number
  }
}

export type Payload =
  | LetterPayload
  | CodePayload
  | ReceiptPayload
  | RefusedPayload
  | InvitedPayload
  | SummaryPayload
  | ReviewPayload
  | WeekPayload
  | ActionsPayload
  | MeetingPayload

/** A letter about a case; null for a code or what answers a mail, which have no case, and for a broken row. */
export const letterOf = ({ payload }: { payload: Payload | null }): LetterPayload | null =>
  payload instanceof Object && 'letter' in payload ? payload : null

export interface LetterRow {
  id: string
  case_id: number | null
  account_id: string | null
  seq: number | null
  kind: string
  carrier: Carrier
  recipient: string
  payload: Payload
  created_at: string
  /** The letter it leaves with. */
  digest?: string
}

export const letterColumns = sql.raw(
  'id, case_id, account_id, seq, kind, carrier, recipient, payload, created_at, digest',
)

export const letterRecord = sql.raw(
  `(id text, case_id int, account_id text, seq int, kind text, carrier text, recipient text,
  payload jsonb, created_at timestamptz, digest text)`,
)

/** What leaves with another isn't due by itself. */
export const dueWhen = sql.raw('case when digest is null then created_at end')

export async function insertLetters(db: Db, letters: LetterRow[]): Promise<void> {
  if (letters.length === 0) return
  await sql`
    insert into outbox (${letterColumns}, next_at)
    select ${letterColumns}, ${dueWhen} from ${rowsOf(letters)} ${letterRecord}
  `.execute(db)
}
