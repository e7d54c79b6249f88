import { mostOverdue } from '@caselead/db/case-lists.ts'
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
  /** Queues of which nothing has left for minutes although something should have: "mail", "alerts". */
  standsStill: string[]
}

export async function healthOf({ db, now, standstills }: Desk): Promise<Health> {
  try {
    const [overdue, letters, still] = await Promise.all([
      mostOverdue(db, now()),
      waitingLetters(db, now()),
      standstills(),
    ])
    const noticeLagMs = overdue === null ? 0 : now() - overdue
    const oldestMs = letters.oldest === null ? 0 : Math.abs(now() - letters.oldest)
    const outbox = { waiting: letters.waiting, oldestMs }
    const ok = noticeLagMs < tooLate && !still.some(({ matters }) => matters)
    const standsStill = still.map(({ what }) => what)
    return { ok, database: 'up', noticeLagMs, outbox, standsStill }
  } catch {
    return { ok: false, database: 'away', noticeLagMs: null, outbox: null, standsStill: [] }
  }
}
