import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { keepPastMail, lettersWithoutMail } from '@caselead/db/queues/past-letters.ts'
import { asGiven } from '@caselead/emails/provider/transport.ts'
import { write } from '../mail/out/outgoing.ts'
import type { Runtime } from '../runtime/runtime.ts'

/** Of the time it takes, the part in which others are served. */
const share = 2
const atOnce = 50

/**
 * Puts the mail of the demo's history into the mailbox, the newest first and beside everything else:
 * as it was, under the time it had, without sending it. Interrupted, the next start goes on with it.
 */
export async function fillMailbox(runtime: Runtime, stopped: () => boolean): Promise<void> {
  for (;;) {
    const letters = await lettersWithoutMail(runtime.db, atOnce)
    if (letters.length === 0) return
    for (const letter of letters) {
      if (stopped()) return
      const began = runtime.steady()
      const mail = await write(runtime, letter)
      const kept = mail && asGiven(mail, runtime.supportAddress)
      const fingerprint = createHash('sha256').update(JSON.stringify(kept)).digest('hex')
      await keepPastMail(runtime.db, letter, kept && { id: randomUUID(), mail: kept, fingerprint })
      await wait((runtime.steady() - began) * share)
    }
  }
}
