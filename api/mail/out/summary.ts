import type { DaySummary, Listed, SummaryCase } from '@caselead/core/alerts/day-summary.ts'
import { priorityNames } from '@caselead/core/base/labels.ts'
import type { Row } from '@caselead/db/tables.ts'
import type { SummaryCaseProps } from '@caselead/emails/letters/props.ts'
import { sender } from '@caselead/emails/words/sender.ts'
import { companyOf } from '../../runtime/company.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Composed } from './composed.ts'

/** What one of the team is mailed when their working day has ended; null where they have left. */
export async function summaryMail(
  { db, publicUrl }: Runtime,
  row: Row<'outbox'>,
  { at, backAt, ...lists }: DaySummary,
): Promise<Composed | null> {
  const team = await colleagues(db, row.created_at)
  const reader = team.find(({ id }) => row.recipient === `agent:${id}`)
  if (!reader) return null
  const company = await companyOf(db)
  const list = ({ cases, more }: Listed) => ({ cases: cases.map(shown), more })
  const shown = (one: SummaryCase): SummaryCaseProps => {
    const { number, subject, account, priority, ...told } = one
    return {
      ...told,
      case: { number, subject, account, severity: priorityNames[priority] },
      url: `${publicUrl}/desk/cases/${number}`,
    }
  }
  return {
    kind: 'day_summary',
    props: {
      ...{ company, to: { name: reader.name, zone: reader.hours.zone }, sentAt: at, backAt },
      ...{ asked: list(lists.asked), due: list(lists.due) },
      ...{ promised: list(lists.promised), happened: list(lists.happened) },
      ...{ url: `${publicUrl}/desk`, settingsUrl: `${publicUrl}/desk/settings` },
    },
    ...{ to: reader.email, fromName: sender.desk(company.name), number: null },
    ...{ replyToken: null, automatic: true, stopUrl: null },
  }
}
