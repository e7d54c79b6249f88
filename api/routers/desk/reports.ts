import { z } from 'zod'
import { approveReport } from '../../actions/review/report/approve-report.ts'
import { WhichText } from '../../actions/review/report/change-report.ts'
import { DismissFinding, dismissFinding } from '../../actions/review/report/dismiss-finding.ts'
import { PromiseReport, promiseReport } from '../../actions/review/report/promise-report.ts'
import { SaveReport, saveReport } from '../../actions/review/report/save-report.ts'
import { sendReport } from '../../actions/review/report/send-report.ts'
import { WithdrawReport, withdrawReport } from '../../actions/review/report/withdraw-report.ts'
import { WhichReview } from '../../actions/review/review-id.ts'
import { CaseNumber } from '../../input/shapes.ts'
import { deskReport, myReports, reportsOfReview } from '../../views/review/report/report.ts'
import { agent, lead, router } from '../trpc.ts'

const WhichReportedCase = z.object({ number: CaseNumber })

/** Reports to customers on what happened. */
export const reportsRouter = router({
  one: agent
    .input(WhichReportedCase)
    .query(({ ctx, input }) => deskReport(ctx, ctx.visitor, input)),
  ofReview: agent.input(WhichReview).query(({ ctx, input }) => reportsOfReview(ctx, input)),
  mine: agent.query(({ ctx }) => myReports(ctx, ctx.visitor)),
  promise: agent
    .input(PromiseReport)
    .mutation(({ ctx, input }) => promiseReport(ctx, ctx.visitor, input)),
  save: agent.input(SaveReport).mutation(({ ctx, input }) => saveReport(ctx, ctx.visitor, input)),
  approve: agent
    .input(WhichText)
    .mutation(({ ctx, input }) => approveReport(ctx, ctx.visitor, input)),
  dismiss: agent
    .input(DismissFinding)
    .mutation(({ ctx, input }) => dismissFinding(ctx, ctx.visitor, input)),
  send: agent.input(WhichText).mutation(({ ctx, input }) => sendReport(ctx, ctx.visitor, input)),
  withdraw: lead
    .input(WithdrawReport)
    .mutation(({ ctx, input }) => withdrawReport(ctx, ctx.visitor, input)),
})
