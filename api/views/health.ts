import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { mostOverdue } from '@caselead/db/case/counts.ts'
import { waitingLetters } from '@caselead/db/queues/letter-lists.ts'
import { countSetAside } from '@caselead/db/queues/set-aside.ts'
import { patiently } from '@caselead/db/server/client.ts'
import { isWritable } from '@caselead/db/server/writable.ts'
import { within } from '../base/within.ts'
import type { Runtime } from '../runtime/runtime.ts'

const tooLate = minutes(5)
const patience = seconds(3)

export interface Health {
  ok: boolean
  /** Away, too, when it can only be read. */
  database: 'up' | 'away'
  /** How far the engine is behind its most overdue clock, in milliseconds. */
  noticeLagMs: number | null
  /**
   * Mail that waits to be sent, above 1,000 no further counted, and for how long the oldest has waited, in
   * milliseconds.
   */
  outbox: { waiting: number; oldestMs: number } | null
  /** Queues of which nothing has left for minutes although something should have: "mail", "alerts". */
  standsStill: string[]
  /** Mail that arrived, couldn't be read and waits for a person; above 1,000 it counts no further. */
  mailSetAside: number | null
}

const away: Health = {
  ok: false,
  database: 'away',
  noticeLagMs: null,
  outbox: null,
  standsStill: [],
  mailSetAside: null,
}

export async function healthOf({ db, now, standstills }: Runtime): Promise<Health> {
  try {
    const asking = () =>
      Promise.all([
        isWritable(db),
        mostOverdue(db, now()),
        waitingLetters(db, now()),
        countSetAside(db),
        standstills(),
      ])
    const [writable, overdue, letters, mailSetAside, still] = await within(
      patience,
      patiently(patience, asking),
    )
    if (!writable) return away
    const noticeLagMs = overdue === null ? 0 : now() - overdue
    const oldestMs = letters.oldest === null ? 0 : Math.abs(now() - letters.oldest)
    const outbox = { waiting: letters.waiting, oldestMs }
    const ok = noticeLagMs < tooLate && !still.some(({ matters }) => matters)
    const standsStill = still.map(({ what }) => what)
    return { ok, database: 'up', noticeLagMs, outbox, standsStill, mailSetAside }
  } catch {
    return away
  }
}
