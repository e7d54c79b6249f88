import { z } from 'zod'
import { AskFollower, askFollower } from '../actions/case/add-follower.ts'
import { AnswerSurvey, answerSurvey } from '../actions/case/answer-survey.ts'
import { AskToEscalate, askToEscalate } from '../actions/case/ask-to-escalate.ts'
import { Close, close } from '../actions/case/close.ts'
import { OpenCase, openCase } from '../actions/case/open-case.ts'
import { RemoveFollower, removeFollower } from '../actions/case/remove-follower.ts'
import { Reopen, reopen } from '../actions/case/reopen.ts'
import { Write, write } from '../actions/case/write.ts'
import { ChooseMail, chooseMail } from '../actions/mail/choose-mail.ts'
import { mailAgain } from '../actions/mail/mail-again.ts'
import { BeforeEvent } from '../input/before-event.ts'
import { CaseNumber } from '../input/shapes.ts'
import { WhichEmail, wholeEmail } from '../views/case/email.ts'
import { caseList, customerCase, myCases } from '../views/customer/cases.ts'
import { mailChoices } from '../views/customer/mail-choices.ts'
import { customerReport, WhichReport } from '../views/customer/report.ts'
import { Paged } from '../views/types/paging.ts'
import { customer, router } from './trpc.ts'

const Which = z.object({
  number: CaseNumber,
  before: BeforeEvent,
})

const Newest = z
  .object({ before: CaseNumber.optional().describe('Only cases opened before this one.') })
  .optional()

const List = Paged.extend({
  show: z.enum(['open', 'resolved']).default('open').describe('Which cases.'),
})

export const customerRouter = router({
  list: customer.input(List).query(({ ctx, input }) => caseList(ctx, input)),
  /** The newest fifty of a customer’s cases, or those before a case. */
  cases: customer.input(Newest).query(({ ctx, input }) => myCases(ctx, input?.before)),
  case: customer
    .input(Which)
    .query(({ ctx, input }) => customerCase(ctx, input.number, input.before)),
  /** A whole email of a case, by the event that recorded it. */
  email: customer.input(WhichEmail).query(({ ctx, input }) => wholeEmail(ctx, input)),
  /** The report that was sent about a case, or an older version of it. */
  report: customer.input(WhichReport).query(({ ctx, input }) => customerReport(ctx, input)),
  open: customer.input(OpenCase).mutation(({ ctx, input }) => openCase(ctx, input)),
  write: customer.input(Write).mutation(({ ctx, input }) => write(ctx, input)),
  askToEscalate: customer
    .input(AskToEscalate)
    .mutation(({ ctx, input }) => askToEscalate(ctx, input)),
  close: customer.input(Close).mutation(({ ctx, input }) => close(ctx, input)),
  reopen: customer.input(Reopen).mutation(({ ctx, input }) => reopen(ctx, input)),
  addFollower: customer.input(AskFollower).mutation(({ ctx, input }) => askFollower(ctx, input)),
  removeFollower: customer
    .input(RemoveFollower)
    .mutation(({ ctx, input }) => removeFollower(ctx, input)),
  /** Which emails the customer gets besides answers, and whether our emails reach them. */
  mailChoices: customer.query(({ ctx }) => mailChoices(ctx, ctx.visitor)),
  chooseMail: customer
    .input(ChooseMail)
    .mutation(({ ctx, input }) => chooseMail(ctx, ctx.visitor, input)),
  /** Starts emailing the customer’s address again, after emails didn’t arrive there. */
  mailAgain: customer.mutation(({ ctx }) => mailAgain(ctx, ctx.visitor)),
  answerSurvey: customer.input(AnswerSurvey).mutation(({ ctx, input }) => answerSurvey(ctx, input)),
})
