import type { Chosen, MonthTold } from '@caselead/core/review/choosing.ts'
import type { FindingText, ReviewKind } from '@caselead/core/review/review.ts'
import { sql } from 'kysely'
import { rowsOf } from '../rows.ts'
import type { Db, Row } from '../tables.ts'
import { time } from '../time.ts'

export interface NewReview {
  kind: ReviewKind
  subject: string
  title: string
  openedAt: number
  openedBy: string | null
  told: MonthTold | null
}

/** Opens a review; null where that month has one. */
export async function insertReview(trx: Db, review: NewReview): Promise<number | null> {
  const row = await trx
    .insertInto('reviews')
    .values({
      ...{ kind: review.kind, subject: review.subject, title: review.title },
      ...{ opened_at: time(review.openedAt), opened_by: review.openedBy, closed_by: null },
      told: review.told && JSON.stringify(review.told),
      lead_id: null,
    })
    // A bound value there would fit no index once PostgreSQL plans for any value.
    .onConflict((conflict) =>
      conflict.column('subject').where('kind', '=', sql.lit('month')).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Puts cases into a review; one that's in it already stays as it is, but comes onto the agenda. */
export async function addReviewCases(
  db: Db,
  reviewId: number,
  chosen: readonly Chosen[],
): Promise<void> {
  if (chosen.length === 0) return
  const rows = chosen.map(({ id, stoppedMs, reasons, isOnAgenda }) => ({
    ...{ case_id: id, is_on_agenda: isOnAgenda, stopped_ms: stoppedMs, reasons },
  }))
  await sql`insert into review_cases (review_id, case_id, is_on_agenda, stopped_ms, reasons)
    select ${reviewId}::int, case_id, is_on_agenda, stopped_ms, reasons
    from ${rowsOf(rows)} (case_id int, is_on_agenda boolean, stopped_ms bigint, reasons jsonb)
    where exists (select from cases where id = case_id)
    on conflict (review_id, case_id) do update
      set is_on_agenda = review_cases.is_on_agenda or excluded.is_on_agenda`.execute(db)
}

/** Takes a case off the agenda, or puts it on again; false where it isn't in the review. */
export async function setOnAgenda(
  db: Db,
  { reviewId, caseId, isOnAgenda }: { reviewId: number; caseId: number; isOnAgenda: boolean },
): Promise<boolean> {
  const row = await db
    .updateTable('review_cases')
    .set({ is_on_agenda: isOnAgenda })
    .where('review_id', '=', reviewId)
    .where('case_id', '=', caseId)
    .returning('case_id')
    .executeTakeFirst()
  return row !== undefined
}

export interface ListedReview
  extends Pick<Row<'reviews'>, 'id' | 'kind' | 'title' | 'closed_at' | 'meets_at'> {
  cases: number
}

/** The newest reviews. */
export async function newestReviews(db: Db, most: number): Promise<ListedReview[]> {
  const { rows } = await sql<ListedReview>`
    select id, kind, title, closed_at, meets_at, (
      select count(*)::int from review_cases where review_id = reviews.id and is_on_agenda
    ) as cases
    from reviews order by opened_at desc, id desc limit ${most}`.execute(db)
  return rows
}

export type OneReview = Row<'reviews'> & { lead: string | null; closer: string | null }

export async function oneReview(db: Db, id: number): Promise<OneReview | undefined> {
  return db
    .selectFrom('reviews')
    .leftJoin('agents', 'agents.id', 'reviews.lead_id')
    .leftJoin('agents as closers', 'closers.id', 'reviews.closed_by')
    .selectAll('reviews')
    .select(['agents.name as lead', 'closers.name as closer'])
    .where('reviews.id', '=', id)
    .executeTakeFirst()
}

export type ReviewedCase = Awaited<ReturnType<typeof casesOfReview>>[number]

/** Its cases with what they're called, the costliest first; at most as many as a review holds. */
export async function casesOfReview(db: Db, reviewId: number, most: number) {
  return db
    .selectFrom('review_cases')
    .innerJoin('cases', 'cases.id', 'review_cases.case_id')
    .innerJoin('accounts', 'accounts.id', 'cases.account_id')
    .selectAll('review_cases')
    .select(['cases.subject', 'cases.priority', 'accounts.name as account'])
    .where('review_id', '=', reviewId)
    .orderBy('is_on_agenda', 'desc')
    .orderBy('stopped_ms', 'desc')
    .orderBy('case_id')
    .limit(most)
    .execute()
}

/** Whether there is a review of this month. */
export async function hasMonth(db: Db, month: string): Promise<boolean> {
  const row = await db
    .selectFrom('reviews')
    .select('id')
    .where('kind', '=', 'month')
    .where('subject', '=', month)
    .executeTakeFirst()
  return row !== undefined
}

/** Locks a review until the transaction ends, so that its changes come one after another. */
export async function lockReview(trx: Db, id: number) {
  return trx
    .selectFrom('reviews')
    .select(['closed_at', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** How many cases a review holds beside this one. */
export async function countOtherCases(db: Db, reviewId: number, caseId: number): Promise<number> {
  const row = await db
    .selectFrom('review_cases')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('review_id', '=', reviewId)
    .where('case_id', '!=', caseId)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

interface ReviewTexts {
  leadId: string | null
  meetsAt: number | null
  notes: string
  decisions: string
}

/** Saves what was typed over the version its writer saw; null where that's no longer the newest. */
export async function saveReview(
  trx: Db,
  { id, version }: { id: number; version: number },
  { leadId, meetsAt, notes, decisions }: ReviewTexts,
): Promise<number | null> {
  const row = await trx
    .updateTable('reviews')
    .set({
      ...{ lead_id: leadId, notes, decisions, version: version + 1 },
      meets_at: meetsAt === null ? null : time(meetsAt),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version ?? null
}

/** The same of the texts of one of its cases. */
export async function saveFinding(
  trx: Db,
  { reviewId, caseId, version }: { reviewId: number; caseId: number; version: number },
  { wentWell, wentWrong, lucky, contributing }: Record<FindingText, string>,
): Promise<number | 'missing' | 'changed'> {
  const known = await trx
    .selectFrom('review_cases')
    .select('version')
    .where('review_id', '=', reviewId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!known) return 'missing'
  if (known.version !== version) return 'changed'
  await trx
    .updateTable('review_cases')
    .set({
      ...{ went_well: wentWell, went_wrong: wentWrong, lucky, contributing },
      version: version + 1,
    })
    .where('review_id', '=', reviewId)
    .where('case_id', '=', caseId)
    .execute()
  return version + 1
}

export async function closeReview(
  trx: Db,
  { id, at, by }: { id: number; at: number; by: string },
): Promise<void> {
  await trx
    .updateTable('reviews')
    .set({ closed_at: time(at), closed_by: by })
    .where('id', '=', id)
    .execute()
}

export async function saveShowsNames(trx: Db, id: number, shows: boolean): Promise<void> {
  await trx.updateTable('reviews').set({ shows_names: shows }).where('id', '=', id).execute()
}

/** One case of a review. */
export async function oneReviewCase(db: Db, reviewId: number, caseId: number) {
  return db
    .selectFrom('review_cases')
    .selectAll()
    .where('review_id', '=', reviewId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
}
