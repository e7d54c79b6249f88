import type { FoundCause } from '@caselead/core/review/recurring.ts'
import type { CauseCategory, Why } from '@caselead/core/review/whys.ts'
import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

interface ReviewedCaseId {
  review: number
  number: number
}

/** The whys of one case of a review. */
export async function whysOf(db: Db, { review, number }: ReviewedCaseId): Promise<Why[]> {
  const rows = await db
    .selectFrom('review_whys')
    .selectAll()
    .where('review_id', '=', review)
    .where('case_id', '=', number)
    .orderBy('id')
    .execute()
  return rows.map(({ id, parent_id, said, category, seqs, can_act, version }) => ({
    ...{ id, parentId: parent_id, said, category, seqs, canAct: can_act, version },
  }))
}

interface WhySaid {
  said: string
  category: CauseCategory | null
  seqs: readonly number[]
  canAct: boolean
}

const columnsOf = ({ said, category, seqs, canAct }: WhySaid) => ({
  ...{ said, category, can_act: canAct },
  seqs: sql<number[]>`${seqs}::int[]`,
})

export async function insertWhy(
  trx: Db,
  { review, number, parentId, ...why }: ReviewedCaseId & { parentId: number | null } & WhySaid,
): Promise<number> {
  const row = await trx
    .insertInto('review_whys')
    .values({ review_id: review, case_id: number, parent_id: parentId, ...columnsOf(why) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Saves it over the version its writer saw; false where that's no longer the newest. */
export async function saveWhy(
  trx: Db,
  { id, version, ...why }: { id: number; version: number } & WhySaid,
): Promise<boolean> {
  const row = await trx
    .updateTable('review_whys')
    .set({ ...columnsOf(why), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteWhy(trx: Db, id: number): Promise<void> {
  await trx.deleteFrom('review_whys').where('id', '=', id).execute()
}

/** Causes one can act on, of cases in reviews opened since; at most so many, the newest. */
export async function causesSince(db: Db, since: number, most: number): Promise<FoundCause[]> {
  return db
    .selectFrom('review_whys as why')
    .innerJoin('reviews', 'reviews.id', 'why.review_id')
    .innerJoin('review_cases as chosen', (join) =>
      join
        .onRef('chosen.review_id', '=', 'why.review_id')
        .onRef('chosen.case_id', '=', 'why.case_id'),
    )
    .innerJoin('cases', 'cases.id', 'why.case_id')
    .innerJoin('accounts', 'accounts.id', 'cases.account_id')
    .select(['why.case_id as caseId', 'accounts.id as account', 'chosen.stopped_ms as stoppedMs'])
    .select(['cases.incident', 'cases.category as area', 'why.said', 'why.category'])
    .select((eb) => eb.ref('accounts.value_usd').as('valueUsd'))
    .where('why.can_act', '=', true)
    .where('reviews.opened_at', '>=', time(since))
    .orderBy('why.id', 'desc')
    .limit(most)
    .execute()
}
