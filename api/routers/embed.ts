import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { anyoneRouter } from './anyone.ts'
import { customerRouter } from './customer.ts'
import { helpRouter } from './help.ts'
import { router } from './trpc.ts'

const { company, forecast, preview, fileLimits } = anyoneRouter
const { cases, case: one, open, write, addFollower, removeFollower } = customerRouter
const { suggest, article, rate } = helpRouter

/** What the widget asks, from pages of any site; nothing else answers to those. */
export const embedRouter = router({
  anyone: router({ company, forecast, preview, fileLimits }),
  customer: router({ cases, case: one, open, write, addFollower, removeFollower }),
  help: router({ suggest, article, rate }),
})

export type EmbedRouter = typeof embedRouter
/** What is sent to each of them, and what comes back as JSON. */
export type EmbedInputs = inferRouterInputs<EmbedRouter>
export type EmbedOutputs = inferRouterOutputs<EmbedRouter>
