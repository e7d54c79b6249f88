import { agentRouter } from './routers/agent.ts'
import { anyoneRouter } from './routers/anyone.ts'
import { customerRouter } from './routers/customer.ts'
import { mailboxRouter } from './routers/mailbox.ts'
import { matrixRouter } from './routers/matrix.ts'
import { createCallerFactory, router } from './routers/trpc.ts'

/** Everything that can be asked over tRPC, one router per audience. */
export const appRouter = router({
  anyone: anyoneRouter,
  customer: customerRouter,
  agent: agentRouter,
  matrix: matrixRouter,
  mailbox: mailboxRouter,
})

export type AppRouter = typeof appRouter

/** The same procedures without HTTP, for pages rendered in this process. */
export const createCaller = createCallerFactory(appRouter)
export type Caller = ReturnType<typeof createCaller>
