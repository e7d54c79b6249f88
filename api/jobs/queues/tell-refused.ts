import { randomUUID } from 'node:crypto'
import { notify } from '@caselead/db/notify.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Answer } from './take-answer.ts'

/** Tells one of the team why what they mailed wasn't done, with their words. */
export async function tellRefused(
  db: Db,
  { by, number, words }: Answer,
  reason: string,
  at: number,
): Promise<void> {
  const about = { case_id: null, account_id: null, seq: null }
  await insertLetters(db, [
    {
      ...{ id: randomUUID(), ...about, kind: 'answer_refused', carrier: 'mail' as const },
      ...{ recipient: `agent:${by.id}`, payload: { refused: { number, words, reason } } },
      created_at: new Date(at).toISOString(),
    },
  ])
  await notify(db, [{ channel: 'outbox', payload: '' }])
}
