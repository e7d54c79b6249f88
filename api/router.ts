import { accountsRouter } from './routers/accounts.ts'
import { agentRouter } from './routers/agent.ts'
import { anyoneRouter } from './routers/anyone.ts'
import { customerRouter } from './routers/customer.ts'
import { mailRouter } from './routers/mail.ts'
import { mailboxRouter } from './routers/mailbox.ts'
import { matrixRouter } from './routers/matrix.ts'
import { partnerRouter } from './routers/partner.ts'
import { teamRouter } from './routers/team.ts'
import { triageRouter } from './routers/triage.ts'
import { createCallerFactory, router } from './routers/trpc.ts'

/** Everything that can be asked over tRPC, one router per audience. */
export const appRouter = router({
  anyone: anyoneRouter,
  customer: customerRouter,
  agent: agentRouter,
  matrix: matrixRouter,
  partner: partnerRouter,
  team: teamRouter,
  triage: triageRouter,
  accounts: accountsRouter,
  mail: mailRouter,
  mailbox: mailboxRouter,
})

export type AppRouter = typeof appRouter

/** The same procedures without HTTP, for pages rendered in this process. */
export const createCaller = createCallerFactory(appRouter)
export type Caller = ReturnType<typeof createCaller>
