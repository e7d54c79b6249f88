import { randomUUID } from 'node:crypto'
import { mayBeTold } from '@caselead/db/mail/receipts.ts'
import { notify } from '@caselead/db/notify.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import type { Db } from '@caselead/db/tables.ts'

/** However many strangers write: our own mail must not become a nuisance to those they pretend to be. */
const mostAnHour = 60

/** Tells somebody, once a day, that their mail came and waits; nothing they wrote is repeated. */
export async function sendReceipt(db: Db, address: string, at: number): Promise<void> {
  if (!(await mayBeTold(db, address, at, mostAnHour))) return
  const about = { case_id: null, account_id: null, seq: null }
  await insertLetters(db, [
    {
      ...{ id: randomUUID(), ...about, kind: 'mail_received', carrier: 'mail' as const },
      ...{ recipient: address, payload: { receipt: true }, created_at: new Date(at).toISOString() },
    },
  ])
  await notify(db, [{ channel: 'outbox', payload: '' }])
}
