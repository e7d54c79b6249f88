import type { inferRouterInputs } from '@trpc/server'
import { accountsRouter } from './accounts.ts'
import { agentRouter } from './agent.ts'
import { anyoneRouter } from './anyone.ts'
import { articlesRouter } from './articles.ts'
import { customerRouter } from './customer.ts'
import { queueRouter } from './desk/queue.ts'
import { reportsRouter } from './desk/reports.ts'
import { reviewActionsRouter } from './desk/review-actions.ts'
import { reviewsRouter } from './desk/reviews.ts'
import { helpRouter } from './help.ts'
import { mailRouter } from './mail.ts'
import { mailboxRouter } from './mailbox.ts'
import { matrixRouter } from './matrix.ts'
import { partnerRouter } from './partner.ts'
import { teamRouter } from './team.ts'
import { triageRouter } from './triage.ts'
import { createCallerFactory, router } from './trpc.ts'

/** Everything that can be asked over tRPC, one router per audience. */
export const appRouter = router({
  anyone: anyoneRouter,
  help: helpRouter,
  articles: articlesRouter,
  customer: customerRouter,
  agent: agentRouter,
  matrix: matrixRouter,
  partner: partnerRouter,
  queue: queueRouter,
  reviews: reviewsRouter,
  reviewActions: reviewActionsRouter,
  reports: reportsRouter,
  team: teamRouter,
  triage: triageRouter,
  accounts: accountsRouter,
  mail: mailRouter,
  mailbox: mailboxRouter,
})

export type AppRouter = typeof appRouter
/** What is sent to each procedure. */
export type Inputs = inferRouterInputs<AppRouter>

/** The same procedures without HTTP, for pages rendered in this process. */
export const createCaller = createCallerFactory(appRouter)
export type Caller = ReturnType<typeof createCaller>
