import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { reportOf, sentVersions } from '@caselead/db/review/report/reports.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { CaseNumber, RowNumber } from '../../input/shapes.ts'
import { companyOf } from '../../runtime/company.ts'
import { visible } from '../case/seen.ts'
import type { CustomerReport } from '../review/report/types.ts'

export const WhichReport = z.object({
  number: CaseNumber,
  version: RowNumber.optional().describe('An older version; the newest unless it’s given.'),
})

/** What was sent to the customer's own account; for everybody else there is none. */
export async function customerReport(
  context: Context,
  { number, version }: z.output<typeof WhichReport>,
): Promise<CustomerReport> {
  const { runtime, visitor } = context
  const { db } = runtime
  const one = await visible(context, number)
  const isTheirs = 'accountId' in visitor && visitor.accountId === one.account.id
  const [report, all] = await Promise.all([reportOf(db, number), sentVersions(db, number)])
  const versions = all.filter((each) => each.withdrawn_at === null)
  const sent =
    version === undefined ? versions[0] : versions.find((each) => each.version === version)
  if (!isTheirs || !report || report.withdrawn_at !== null || !sent) {
    throw new Refusal('not_found', notFoundWords.report)
  }
  const company = await companyOf(db)
  return {
    ...{ number: caseNumber(number), subject: one.subject, company: company.name },
    ...{ account: one.account.name, text: sent.text, writer: sent.writer },
    ...{ version: sent.version, sentAt: sent.sent_at, zone: visitor.zone },
    versions: versions.map(({ version: each, sent_at: sentAt }) => ({ version: each, sentAt })),
  }
}
