import type { Dismissal, ReportText } from '@caselead/core/review/report/report.ts'
import { sql } from 'kysely'
import type { Db, Row } from '../../tables.ts'
import { time } from '../../time.ts'

export type ReportRow = Row<'review_reports'> & { writer: string }

/** The report of a case, locked until the transaction ends where it's going to be changed. */
export async function reportOf(
  db: Db,
  caseId: number,
  { lock = false }: { lock?: boolean } = {},
): Promise<ReportRow | undefined> {
  const found = db
    .selectFrom('review_reports')
    .innerJoin('agents', 'agents.id', 'review_reports.writer_id')
    .selectAll('review_reports')
    .select('agents.name as writer')
    .where('case_id', '=', caseId)
  return (lock ? found.forUpdate('review_reports') : found).executeTakeFirst()
}

interface NewReport {
  caseId: number
  review: number
  writerId: string
  dueAt: number
  at: number
  text: ReportText
}

/** Promises a report, or promises it anew: then its text stays, and is owed again. */
export async function promiseReport(
  trx: Db,
  { caseId, review, writerId, dueAt, at, text }: NewReport,
): Promise<void> {
  const promised = {
    ...{ review_id: review, writer_id: writerId, due_at: time(dueAt), promised_at: time(at) },
    ...{ withdrawn_at: null, sent_version: null },
  }
  await trx
    .insertInto('review_reports')
    .values({
      ...{ case_id: caseId, ...promised, text: JSON.stringify(text), dismissals: '[]' },
    })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(promised))
    .execute()
}

/** A new text was read by nobody yet. */
export async function saveReport(
  trx: Db,
  { caseId, version }: { caseId: number; version: number },
  { text, by, at }: { text: ReportText; by: string; at: number },
): Promise<void> {
  await trx
    .updateTable('review_reports')
    .set({
      ...{ text: JSON.stringify(text), version: version + 1, saved_by: by, saved_at: time(at) },
      ...{ dismissals: '[]', approved_version: null, approved_by: null, approved_at: null },
    })
    .where('case_id', '=', caseId)
    .execute()
}

export async function saveDismissals(
  trx: Db,
  caseId: number,
  dismissals: readonly Dismissal[],
): Promise<void> {
  await trx
    .updateTable('review_reports')
    .set({ dismissals: JSON.stringify(dismissals) })
    .where('case_id', '=', caseId)
    .execute()
}

export async function approveReport(
  trx: Db,
  { caseId, version, by, at }: { caseId: number; version: number; by: string; at: number },
): Promise<void> {
  await trx
    .updateTable('review_reports')
    .set({ approved_version: version, approved_by: by, approved_at: time(at) })
    .where('case_id', '=', caseId)
    .execute()
}

export async function withdrawReport(trx: Db, caseId: number, at: number): Promise<void> {
  await trx
    .updateTable('review_reports')
    .set({ withdrawn_at: time(at) })
    .where('case_id', '=', caseId)
    .execute()
  await trx
    .updateTable('review_report_versions')
    .set({ withdrawn_at: time(at) })
    .where('case_id', '=', caseId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

interface SentReport {
  report: ReportRow
  /** 1 for the first. */
  version: number
  at: number
  by: string
}

/** Keeps what was sent, word for word. */
export async function keepSent(trx: Db, { report, version, at, by }: SentReport): Promise<void> {
  await trx
    .insertInto('review_report_versions')
    .values({
      ...{ case_id: report.case_id, version, text: JSON.stringify(report.text) },
      ...{ writer: report.writer, sent_at: time(at), sent_by: by },
      approved_by: report.approved_by ?? '',
    })
    .execute()
  await trx
    .updateTable('review_reports')
    .set({ sent_version: report.version })
    .where('case_id', '=', report.case_id)
    .execute()
}

/** What was sent of it, the newest first. */
export async function sentVersions(db: Db, caseId: number) {
  return db
    .selectFrom('review_report_versions')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .execute()
}

export interface OpenReport {
  case_id: number
  review_id: number
  subject: string
  account: string
  writer_id: string
  writer: string
  due_at: number
  saved_at: number | null
  isApproved: boolean
  isSent: boolean
}

/** Reports of a review, or what's still to be sent by somebody. */
export async function reportsWhere(
  db: Db,
  which: { review: number } | { writer: string },
  most: number,
): Promise<OpenReport[]> {
  const condition =
    'review' in which
      ? sql`report.review_id = ${which.review}`
      : sql`report.writer_id = ${which.writer} and report.sent_version is null`
  const { rows } = await sql<OpenReport>`
    select report.case_id, report.review_id, cases.subject, accounts.name as account,
      report.writer_id, agents.name as writer, report.due_at, report.saved_at,
      report.approved_version is not distinct from report.version as "isApproved",
      report.sent_version is not null as "isSent"
    from review_reports as report
    join cases on cases.id = report.case_id
    join accounts on accounts.id = cases.account_id
    join agents on agents.id = report.writer_id
    where report.withdrawn_at is null and ${condition}
    order by report.due_at, report.case_id limit ${most}`.execute(db)
  return rows
}
