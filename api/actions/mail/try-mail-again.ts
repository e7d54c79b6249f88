import { Refusal } from '@caselead/core/base/refusal.ts'
import { notify } from '@caselead/db/notify.ts'
import { takeUpAgain } from '@caselead/db/queues/set-aside.ts'
import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { caseActionWords } from '../words.ts'
import type { WhichMail } from './aside.ts'

/** Tries again to read a mail that was set aside, up to five times. */
export async function tryMailAgain(
  { runtime }: Context,
  { id }: z.output<typeof WhichMail>,
): Promise<{ again: true }> {
  await runtime.db.transaction().execute(async (db) => {
    if (!(await takeUpAgain(db, id, runtime.now()))) {
      throw new Refusal('conflict', caseActionWords.alreadyReading, 'id')
    }
    await notify(db, [{ channel: 'inbox', payload: '' }])
  })
  return { again: true }
}
