import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { anyoneRouter } from './anyone.ts'
import { customerRouter } from './customer.ts'
import { router } from './trpc.ts'

const { company, forecast, preview } = anyoneRouter
const { cases, case: one, open, write } = customerRouter

/** What the widget asks, from pages of any site; nothing else answers to those. */
export const embedRouter = router({
  anyone: router({ company, forecast, preview }),
  customer: router({ cases, case: one, open, write }),
})

export type EmbedRouter = typeof embedRouter
/** What is sent to each of them, and what comes back as JSON. */
export type EmbedInputs = inferRouterInputs<EmbedRouter>
export type EmbedOutputs = inferRouterOutputs<EmbedRouter>
