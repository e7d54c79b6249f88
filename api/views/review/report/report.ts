import { caseNumber } from '@caselead/core/case/state.ts'
import { isEmptyReport } from '@caselead/core/review/report/report.ts'
import { isLeading } from '@caselead/core/team/people.ts'
import {
  type OpenReport,
  reportOf,
  reportsWhere,
  sentVersions,
} from '@caselead/db/review/report/reports.ts'
import { namesOfAgents } from '@caselead/db/team/people.ts'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import { visible } from '../../case/seen.ts'
import { basisOf } from '../../figures/asked.ts'
import { findingsOf, isStanding } from './findings.ts'
import type { DeskReport, ReportRow } from './types.ts'

const mostListed = 200

/** The report on a case as the desk works on it; null where none was ever promised. */
export async function deskReport(
  context: Context,
  me: Agent,
  { number }: { number: number },
): Promise<DeskReport | null> {
  const { runtime } = context
  const { db, now } = runtime
  const [one, report] = await Promise.all([visible(context, number), reportOf(db, number)])
  if (!report) return null
  const [findings, sent, { zone }] = await Promise.all([
    findingsOf(runtime, one, report),
    sentVersions(db, number),
    basisOf(runtime),
  ])
  const people = [report.saved_by, report.approved_by, ...sent.map(({ sent_by }) => sent_by)]
  const names = await namesOfAgents(
    db,
    people.filter((id) => id !== null),
  )
  const called = (id: string) => names.get(id) ?? id
  const isSent = report.sent_version === report.version
  const isApproved = report.approved_version === report.version
  const isWithdrawn = report.withdrawn_at !== null
  const isWriter = me.id === report.writer_id
  const isReader = !isWriter && me.id !== report.saved_by
  const isClean = !findings.some(isStanding) && !isEmptyReport(report.text)
  const { saved_by: savedBy, approved_by: approvedBy } = report
  return {
    ...{ number: caseNumber(number), review: report.review_id, customer: one.account.name, zone },
    ...{ writer: { id: report.writer_id, name: report.writer }, dueAt: report.due_at },
    ...{ text: report.text, version: report.version, findings, isSent, isWithdrawn },
    isLate: report.sent_version === null && !isWithdrawn && report.due_at < now(),
    saved: savedBy === null ? null : { by: called(savedBy), at: report.saved_at ?? 0 },
    approved:
      isApproved && approvedBy !== null
        ? { by: called(approvedBy), at: report.approved_at ?? 0 }
        : null,
    sent: sent.map((each) => ({
      ...{ version: each.version, at: each.sent_at, by: called(each.sent_by) },
    })),
    may: {
      save: !isWithdrawn && (isWriter || isLeading(me)),
      approve: !isWithdrawn && !isApproved && !isSent && isReader && isClean,
      send: !isWithdrawn && !isSent && isApproved && isClean && maySend(me, report),
    },
  }
}

/** Its writer, whoever read it, and whoever leads. */
export const maySend = (
  me: Agent,
  report: { writer_id: string; approved_by: string | null },
): boolean => isLeading(me) || me.id === report.writer_id || me.id === report.approved_by

/** The reports of a review, those that are due first. */
export async function reportsOfReview(
  { runtime }: Context,
  { review }: { review: number },
): Promise<{ reports: ReportRow[] }> {
  const rows = await reportsWhere(runtime.db, { review }, mostListed)
  return { reports: rows.map((row) => rowOf(row, runtime)) }
}

/** What somebody has promised to write and hasn't sent. */
export async function myReports(
  { runtime }: Context,
  me: Agent,
): Promise<{ reports: ReportRow[] }> {
  const rows = await reportsWhere(runtime.db, { writer: me.id }, mostListed)
  return { reports: rows.map((row) => rowOf(row, runtime)) }
}

const rowOf = (row: OpenReport, { now }: Pick<Runtime, 'now'>): ReportRow => ({
  ...{ number: caseNumber(row.case_id), review: row.review_id, subject: row.subject },
  ...{ account: row.account, writer: row.writer, dueAt: row.due_at },
  state: row.isSent ? 'sent' : row.isApproved ? 'approved' : 'writing',
  isLate: !row.isSent && row.due_at < now(),
})
