import { Refusal } from '@caselead/core/base/refusal.ts'
import { alwaysFrom } from '@caselead/db/mail/senders.ts'
import { lockAside, settle } from '@caselead/db/mail/settle.ts'
import { keptMail } from '@caselead/emails/provider/received.ts'
import type { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { requiredLine } from '../../input/shapes.ts'
import { writerOf } from '../../mail/thread/writer.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { mailActionWords } from '../words.ts'
import { Always, WhichMail } from './aside.ts'

export const DropMail = WhichMail.extend({
  why: requiredLine(mailActionWords.whyDropped).describe('Why it can be dropped.'),
  always: Always,
})

/** Drops a mail that was set aside. It's kept for 30 days, with who dropped it and why, and can be put back. */
export async function dropMail(
  runtime: Runtime,
  me: Agent,
  { id, why, always }: z.output<typeof DropMail>,
): Promise<{ dropped: true }> {
  const at = runtime.now()
  const by = { id: me.id, name: me.name }
  await runtime.db.transaction().execute(async (db) => {
    const row = await lockAside(db, id)
    if (!row) throw new Refusal('conflict', mailActionWords.decided)
    await settle(db, id, { did: 'dropped', at, by, why })
    const mail = keptMail(row)
    if (!always || !mail) return
    const { address } = await writerOf(db, mail, runtime.mailer.domain)
    if (address) await alwaysFrom(db, { address, contactId: null, by, at })
  })
  return { dropped: true }
}
