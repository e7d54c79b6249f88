import { anyoneRouter } from './anyone.ts'
import { customerRouter } from './customer.ts'
import { router } from './trpc.ts'

const { company, forecast } = anyoneRouter
const { cases, case: one, open, write } = customerRouter

/** What the widget asks, from pages of any site; nothing else answers to those. */
export const embedRouter = router({
  anyone: router({ company, forecast }),
  customer: router({ cases, case: one, open, write }),
})
