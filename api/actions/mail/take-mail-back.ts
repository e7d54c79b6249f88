import { Refusal } from '@caselead/core/base/refusal.ts'
import { takeBack } from '@caselead/db/mail/settle.ts'
import { keptMail } from '@caselead/emails/provider/received.ts'
import type { z } from 'zod'
import { type Agent, actorOf } from '../../auth/visitor.ts'
import { changeWithin, inTransaction } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { mailActionWords } from '../words.ts'
import type { WhichMail } from './aside.ts'

/**
 * Takes back what was decided about a mail set aside: somebody has to decide about it again. What it
 * became in a case stays there, and a note says that it was taken back.
 */
export async function takeMailBack(
  runtime: Runtime,
  me: Agent,
  { id }: z.output<typeof WhichMail>,
): Promise<{ back: true }> {
  await inTransaction(runtime.db, async (db) => {
    const taken = await takeBack(db, id, runtime.now())
    if (!taken) throw new Refusal('conflict', mailActionWords.notDecided)
    const { case_id, settled } = taken
    if (settled.did === 'dropped' || case_id === null) return
    const mail = keptMail(taken)
    const body = mailActionWords.takenBack(mail?.subject.trim().slice(0, 200) ?? '')
    await changeWithin(db, runtime, {
      case: case_id,
      command: { do: 'note', body },
      actor: actorOf(me),
    })
  })
  return { back: true }
}
