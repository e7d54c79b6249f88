import { type Instant, minutes } from '../base/instant.ts'
import type { Priority } from '../base/vocabulary.ts'
import { type QuietHours, quietUntil } from '../calendar/quiet-hours.ts'

/** What the customer wants by mail besides answers. */
export interface MailWishes {
  updates: boolean
  surveys: boolean
  quiet: QuietHours | null
  /** IANA; the quiet hours are in it. */
  zone: string
}

/** A mail nobody asked for: what goes out at the promised time without a person's words, or a survey. */
export interface OptionalMail {
  what: 'update' | 'survey'
  priority: Priority
  /** We wait for the customer's answer, and this reminds them. */
  awaitsReply: boolean
  /** The case is solved or closed. */
  isOver: boolean
  /** A later mail about the case tells everything this one would. */
  hasNewer: boolean
  /** When they last got one about this case. */
  lastSentAt: Instant | null
  wishes: MailWishes
}

export type WhenMailed =
  | { is: 'now' }
  | { is: 'later'; at: Instant }
  | { is: 'never'; why: 'unwanted' | 'superseded' }

/** Sooner after one mail no other comes by itself. */
const apart = minutes(10)
const quietlyTold: ReadonlySet<Priority> = new Set(['P3', 'P4'])

/** Whether updates on such a case keep to quiet hours. */
export const isToldQuietly = (priority: Priority): boolean => quietlyTold.has(priority)

/** Whether and when a mail that comes by itself is sent. Answers never wait for any of this. */
export function whenMailed(mail: OptionalMail, now: Instant): WhenMailed {
  const { what, wishes, awaitsReply, lastSentAt, priority } = mail
  const isUpdate = what === 'update'
  if (mail.hasNewer || (isUpdate && mail.isOver)) return { is: 'never', why: 'superseded' }
  const isWanted = isUpdate ? wishes.updates || awaitsReply : wishes.surveys
  if (!isWanted) return { is: 'never', why: 'unwanted' }
  const quiet = isToldQuietly(priority) ? quietUntil(wishes.quiet, wishes.zone, now) : null
  const soonest = isUpdate && lastSentAt !== null ? lastSentAt + apart : now
  const at = Math.max(soonest, quiet ?? now)
  return at > now ? { is: 'later', at } : { is: 'now' }
}
