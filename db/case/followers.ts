import type { Db } from '../tables.ts'

interface Following {
  contactId: string
  caseId: number
  follows: boolean
}

/** Before their case is written, in the same transaction. */
export async function writeFollower(
  db: Db,
  { contactId, caseId, follows }: Following,
): Promise<void> {
  const query = follows
    ? db
        .insertInto('followers')
        .values({ contact_id: contactId, case_id: caseId })
        .onConflict((conflict) => conflict.doNothing())
    : db.deleteFrom('followers').where('contact_id', '=', contactId).where('case_id', '=', caseId)
  await query.execute()
}

/** Whether they follow it now, whatever was on its way to them. */
export async function isFollower(db: Db, caseId: number, contactId: string): Promise<boolean> {
  const row = await db
    .selectFrom('followers')
    .select('case_id')
    .where('contact_id', '=', contactId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row !== undefined
}

/** Of so many cases somebody follows, the newest are listed among theirs. */
const mostFollowed = 200

export async function casesFollowedBy(db: Db, contactId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('followers')
    .select('case_id')
    .where('contact_id', '=', contactId)
    .orderBy('case_id', 'desc')
    .limit(mostFollowed)
    .execute()
  return rows.map(({ case_id }) => case_id)
}
