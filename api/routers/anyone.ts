import { SetUp, setUp } from '../actions/set-up.ts'
import { fileLimits, HeldFiles, heldFiles } from '../views/case/held-files.ts'
import { company, demoVisitor, supportStatus } from '../views/company.ts'
import { DraftCase, whatWillHappen } from '../views/customer/forecast.ts'
import { ByToken, stoppableMail } from '../views/customer/mail-choices.ts'
import { anyone, operator, router } from './trpc.ts'

export const anyoneRouter = router({
  company: anyone.query(({ ctx }) => company(ctx)),
  status: anyone.query(({ ctx }) => supportStatus(ctx)),
  forecast: anyone.input(DraftCase).query(({ ctx, input }) => whatWillHappen(ctx, input)),
  /** The same as `forecast`, but posted, so that nothing typed ends up in a URL. Nothing is changed. */
  preview: anyone.input(DraftCase).mutation(({ ctx, input }) => whatWillHappen(ctx, input)),
  /** How much may be attached to a message. */
  fileLimits: anyone.query(({ ctx }) => fileLimits(ctx)),
  /** Files you uploaded and haven’t sent yet. */
  heldFiles: anyone.input(HeldFiles).query(({ ctx, input }) => heldFiles(ctx, input)),
  /** What the link at the end of an email stops. Nothing is changed. */
  stoppableMail: anyone.input(ByToken).query(({ ctx, input }) => stoppableMail(ctx, input)),
  setUp: operator.input(SetUp).mutation(({ ctx, input }) => setUp(ctx.runtime, input)),
  demoIdentity: anyone.query(({ ctx }) => demoVisitor(ctx)),
})
