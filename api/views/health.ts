import { mostOverdue } from '@caselead/db/case-lists.ts'
import { countSetAside } from '@caselead/db/inbox.ts'
import { waitingLetters } from '@caselead/db/outbox.ts'
import { minutes } from '../core/instant.ts'
import type { Desk } from '../desk.ts'

const tooLate = minutes(5)

export interface Health {
  ok: boolean
  database: 'up' | 'away'
  /** How far the engine is behind its most overdue clock, in milliseconds. */
  noticeLagMs: number | null
  /** Mail that waits to be sent, and for how long the oldest has waited, in milliseconds. */
  outbox: { waiting: number; oldestMs: number } | null
  /** Mail that arrived, couldn't be read and waits for a person; above 1,000 it counts no further. */
  mailSetAside: number | null
}

export async function healthOf({ db, now }: Desk): Promise<Health> {
  try {
    const [overdue, letters, mailSetAside] = await Promise.all([
      mostOverdue(db, now()),
      waitingLetters(db, now()),
      countSetAside(db),
    ])
    const noticeLagMs = overdue === null ? 0 : now() - overdue
    const oldestMs = letters.oldest === null ? 0 : Math.max(0, now() - letters.oldest)
    const outbox = { waiting: letters.waiting, oldestMs }
    return { ok: noticeLagMs < tooLate, database: 'up', noticeLagMs, outbox, mailSetAside }
  } catch {
    return { ok: false, database: 'away', noticeLagMs: null, outbox: null, mailSetAside: null }
  }
}
