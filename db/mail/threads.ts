import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Of marks of conversations, each with its case, those that are known. */
export async function casesOfMarks(db: Db, marks: readonly string[]): Promise<Map<string, number>> {
  if (marks.length === 0) return new Map()
  const found = await db
    .selectFrom('message_ids')
    .select(['id', 'case_id'])
    .where('id', 'in', [...marks])
    .execute()
  return new Map(found.map(({ id, case_id }) => [id, case_id]))
}

interface Marks {
  caseId: number
  marks: readonly string[]
  received: boolean
  at: number
}

/** A mark stays with the case that had it first. */
export async function rememberMarks(db: Db, { caseId, marks, received, at }: Marks): Promise<void> {
  if (marks.length === 0) return
  await db
    .insertInto('message_ids')
    .values(marks.map((id) => ({ id, case_id: caseId, received, at: time(at) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The provider stamps mails with ids of its own, and tells them later. */
export async function rememberStamp(
  db: Db,
  providerId: string,
  marks: readonly string[],
  at: number,
): Promise<void> {
  const sent = await db
    .selectFrom('outbox')
    .select('case_id')
    .where('provider_id', '=', providerId)
    .where('case_id', 'is not', null)
    .executeTakeFirst()
  if (sent?.case_id == null) return
  await rememberMarks(db, { caseId: sent.case_id, marks, received: false, at })
}

/** The newest mail a case had received by then. */
export async function newestReceived(db: Db, caseId: number, until: number) {
  const row = await db
    .selectFrom('message_ids')
    .select('id')
    .where('case_id', '=', caseId)
    .where('received', '=', true)
    .where('at', '<=', time(until))
    .where('id', 'like', '%@%')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

interface OneMail {
  messageId: string
  providerId: string
  /** A hash of sender, subject and text. */
  words: Buffer
  at: number
}

/**
 * Takes a mail for this provider's id; null when nobody has before. Somebody who takes the same one at
 * this moment is waited for.
 */
export async function takenBefore(db: Db, { messageId, providerId, words, at }: OneMail) {
  const mine = await db
    .insertInto('taken_mails')
    .values({ message_id: messageId, provider_id: providerId, words, at: time(at) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('provider_id')
    .executeTakeFirst()
  if (mine) return null
  const before = await db
    .selectFrom('taken_mails')
    .leftJoin('inbox', 'inbox.provider_id', 'taken_mails.provider_id')
    .select(['taken_mails.provider_id', 'taken_mails.words', 'inbox.case_id'])
    .where('message_id', '=', messageId)
    .executeTakeFirstOrThrow()
  if (before.provider_id === providerId) return null
  return { isSame: before.words.equals(words), caseId: before.case_id }
}
